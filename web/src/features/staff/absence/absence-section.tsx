import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { awayLine, isAway } from "../../../shared/absence";
import { useNow } from "../../../shared/time";
import { useSubmit } from "../../../shared/use-submit";
import { Banner } from "../../../ui/banner";
import { Failure } from "../../../ui/failure";
import { told } from "../../../ui/toast";
import { agentsQuery } from "../api";
import { AbsenceDialog } from "./absence-dialog";
import classes from "./absence.module.css";

/** Whether somebody is there, as whoever manages people may say it. */
export function AbsenceSection({ id }: { id: string }) {
  const { t, i18n } = useTranslation("staff");
  const client = useQueryClient();
  const now = useNow();
  const [asking, setAsking] = useState(false);
  const people = useQuery(agentsQuery).data?.items ?? [];
  const agent = people.find((one) => one.id === id);
  const ending = useSubmit(async () => {
    await api.delete(`/agents/${id}/absence`);
    await client.invalidateQueries({ queryKey: agentsQuery.queryKey });
    told(t("absence.ended", { name: agent?.name }));
  });
  if (!agent?.active) {
    return null;
  }
  const away = isAway(agent.absence, now) && agent.absence;
  return (
    <>
      {away && (
        <Banner
          icon="moon"
          title={<span className={classes.sentence}>{awayLine(away, people, i18n.language, t)}</span>}
          text={away.word}
        />
      )}
      <div className={classes.row}>
        {away && (
          <Button variant="default" loading={ending.busy} onClick={() => void ending.submit()}>
            {t("absence.end")}
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking(true)}>
          {t(away ? "absence.change" : "absence.begin")}
        </Button>
      </div>
      <Failure problem={ending.failure} />
      {asking && <AbsenceDialog agent={agent} onClose={() => setAsking(false)} />}
    </>
  );
}
