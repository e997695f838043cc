import { useTranslation } from "react-i18next";
import { Pane } from "../../ui/pane";
import health from "./health.module.css";
import { SuspendedMails } from "./suspended-mails";
import { SenderRules } from "./sender-rules";

/** What was kept but made no ticket, and who is heard always or never. */
export function SetAsidePage() {
  const { t } = useTranslation("screening");
  return (
    <Pane title={t("title")}>
      <div className={health.page}>
        <SuspendedMails kind="quarantined" />
        <SuspendedMails />
        <SenderRules />
      </div>
    </Pane>
  );
}
