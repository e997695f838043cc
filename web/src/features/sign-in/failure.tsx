import { useTranslation } from "react-i18next";
import type { Problem } from "../../api/problem";
import classes from "./door.module.css";

export function Failure({ failure }: { failure: Problem | null }) {
  const { t } = useTranslation("door");
  if (!failure) {
    return null;
  }
  return (
    <p className={classes.failure} role="alert">
      {failure.isOffline ? t("unreachable") : (failure.detail ?? failure.title)}
    </p>
  );
}
