import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { useSubmit } from "../../../shared/use-submit";
import { Banner } from "../../../ui/banner";
import { Failure } from "../../../ui/failure";
import { told } from "../../../ui/toast";
import type { Colleague } from "../api";

/** Somebody who was invited and has not come in yet. */
export function InviteAgain({ agent }: { agent: Colleague }) {
  const { t } = useTranslation("staff");
  const sending = useSubmit(async () => {
    await api.post(`/agents/${agent.id}/invitations`);
    told(t("agents.invitedAgain", { email: agent.email }));
  });
  return (
    <>
      <Banner kind="accent" icon="mail" title={t("agents.notYet")} text={t("agents.notYetText")} />
      <div>
        <Button variant="default" loading={sending.busy} onClick={() => void sending.submit()}>
          {t("agents.inviteAgain")}
        </Button>
      </div>
      <Failure problem={sending.failure} />
    </>
  );
}
