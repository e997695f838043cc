import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay } from "../../../api/session";
import type { TicketRow } from "../../../api/types";
import { awayLine, isAway } from "../../../shared/absence";
import { useNow } from "../../../shared/time";
import { Avatar, initialsOf } from "../../../ui/avatar";
import { Icon } from "../../../ui/icon";
import { agentsQuery, teamsQuery } from "../api/queries";
import type { Edit } from "./edits";
import type { Choice } from "./picker";

const NOBODY = "nobody";

/**
 * People, teams and nobody, as choices, and what choosing one does to a ticket. Whoever may not give tickets to others
 * may still give them back.
 */
export function useAssignees() {
  const { t, i18n } = useTranslation("tickets");
  const now = useNow();
  const mayAssign = useMay("tickets_assign");
  const agents = useQuery(agentsQuery).data?.items.filter((agent) => agent.active !== false) ?? [];
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const offered = { agents: mayAssign ? agents : [], teams: mayAssign ? teams : [] };
  return {
    choices(me: string | undefined): Choice[] {
      const mineFirst = [...offered.agents].sort((a, b) => Number(b.id === me) - Number(a.id === me));
      return [
        ...mineFirst.map((agent) => ({
          id: `agent:${agent.id}`,
          label: agent.id === me ? `${agent.name} (${t("fields.me")})` : agent.name,
          glyph: <Avatar initials={agent.initials ?? initialsOf(agent.name)} mine={agent.id === me} />,
          away: isAway(agent.absence, now) ? awayLine(agent.absence, agents, i18n.language, t) : undefined,
        })),
        ...offered.teams.map((team) => ({
          id: `team:${team.id}`,
          label: team.name,
          glyph: <Icon name="users" size={14} />,
        })),
        { id: NOBODY, label: t("list.nobody"), glyph: <Avatar initials={null} /> },
      ];
    },
    isAway: (id: string) => isAway(agents.find((one) => one.id === id)?.absence, now),
    edit(choice: string, ticket: TicketRow): Edit {
      const [kind, key] = choice.split(":");
      const agent = agents.find((one) => kind === "agent" && one.id === key);
      const team = teams.find((one) => kind === "team" && one.id === key);
      return {
        kind: "assignment",
        agent: agent ? { id: agent.id, name: agent.name, initials: agent.initials } : null,
        team: agent ? ticket.team : team ? { id: team.id, name: team.name } : null,
      };
    },
  };
}
