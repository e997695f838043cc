import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../ui/empty";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Empty icon="search" title={t("notFound.title")} text={t("notFound.text")}>
      <Link to="/tickets">{t("notFound.back")}</Link>
    </Empty>
  );
}
