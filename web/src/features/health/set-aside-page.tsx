import { useTranslation } from "react-i18next";
import { useSession } from "../../api/session";
import { Pane } from "../../ui/pane";
import health from "./health.module.css";
import { SuspendedMails } from "./suspended-mails";
import { Lexicons } from "./lexicons";
import { SenderRules } from "./sender-rules";

/** What was kept but made no ticket, and who is heard always or never; what words say of a request. */
export function SetAsidePage() {
  const { t } = useTranslation("screening");
  const mayKeep = useSession()?.agent.permissions.includes("SETTINGS_MANAGE");
  return (
    <Pane title={t("title")}>
      <div className={health.page}>
        <SuspendedMails kind="quarantined" />
        <SuspendedMails />
        <SenderRules />
        {mayKeep && <Lexicons />}
      </div>
    </Pane>
  );
}
