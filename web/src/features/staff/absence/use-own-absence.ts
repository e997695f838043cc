import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { useSession } from "../../../api/session";
import { awayLine, isAway } from "../../../shared/absence";
import { useNow } from "../../../shared/time";
import { failed, told } from "../../../ui/toast";
import { agentsQuery } from "../api";

/** Whether I am away, in words, and the way back. */
export function useOwnAbsence() {
  const { t, i18n } = useTranslation("staff");
  const client = useQueryClient();
  const me = useSession()?.agent.id;
  const now = useNow();
  const people = useQuery(agentsQuery).data?.items ?? [];
  const absence = people.find((one) => one.id === me)?.absence;
  const back = async () => {
    try {
      await api.delete(`/agents/${me}/absence`);
      await client.invalidateQueries({ queryKey: agentsQuery.queryKey });
      told(t("absence.backAgain"));
    } catch (failure) {
      failed(failure);
    }
  };
  return { text: isAway(absence, now) ? awayLine(absence, people, i18n.language, t) : null, back };
}
