import { useTranslation } from "react-i18next";
import { Banner } from "../../../ui/banner";

const KNOWN = ["expired", "denied", "away", "unbelievable", "unknown", "unproven", "confirm"];

/** Why somebody came back from an account elsewhere without being let in, and what to do. */
export function Trouble({ what, by }: { what: string | undefined; by: string | undefined }) {
  const { t } = useTranslation("staff");
  if (!what || !KNOWN.includes(what)) {
    return null;
  }
  const name = by ?? "";
  return (
    <Banner
      kind={what === "confirm" ? "accent" : "warn"}
      icon={what === "confirm" ? "link" : "warn"}
      title={t(`door.trouble.${what}.title`, { name })}
      text={t(`door.trouble.${what}.text`, { name })}
    />
  );
}
