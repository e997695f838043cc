import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useOwnAbsence } from "../features/staff/absence/use-own-absence";
import { Icon } from "../ui/icon";
import classes from "./away-strip.module.css";

/** Above every page while I am away, so that nobody forgets to be back. */
export function AwayStrip() {
  const { t } = useTranslation();
  const { text, back } = useOwnAbsence();
  return (
    text && (
      <div className={classes.strip} role="status">
        <Icon name="moon" />
        <span>{t("absence.you", { text })}</span>
        <Button size="compact-sm" variant="default" onClick={() => void back()}>
          {t("absence.back")}
        </Button>
      </div>
    )
  );
}
