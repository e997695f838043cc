import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { Confirm } from "../../../ui/confirm";
import { told } from "../../../ui/toast";
import { agentsQuery, type Colleague } from "../api";

/** For somebody who lost the phone and the codes for that. */
export function TakeOffSecondStep({ agent }: { agent: Colleague }) {
  const { t } = useTranslation("staff");
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <div>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t("secondStep.takeOff")}
        </Button>
      </div>
      {asking && (
        <Confirm
          danger
          title={t("secondStep.takeOffTitle")}
          text={t("secondStep.takeOffText")}
          label={t("secondStep.takeOff")}
          act={async () => {
            await api.delete(`/agents/${agent.id}/second-step`);
            await client.invalidateQueries({ queryKey: agentsQuery.queryKey });
            told(t("secondStep.takenOff", { name: agent.name }));
            setAsking(false);
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
