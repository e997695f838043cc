import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../api/session";
import type { Ticket } from "../../../api/types";
import { useShortcuts } from "../../../shared/use-shortcuts";
import { Avatar, initialsOf } from "../../../ui/avatar";
import { Icon } from "../../../ui/icon";
import { agentsQuery, teamsQuery } from "../api/queries";
import { type Choice, Picker } from "./picker";
import { useTicketEdit } from "./use-ticket-edit";

const NOBODY = "nobody";

/** Who cares for the ticket: a person, a team, or nobody. */
export function AssigneePicker({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const me = useSession()?.agent;
  const edit = useTicketEdit(ticket);
  const agents = useQuery(agentsQuery).data?.items.filter((agent) => agent.active !== false) ?? [];
  const teams = useQuery(teamsQuery).data?.items ?? [];
  useShortcuts([
    {
      keys: "KeyI",
      label: "tickets:keys.toMe",
      run: () => me && edit({ kind: "assignment", agent: me, team: ticket.team }),
    },
  ]);
  const mineFirst = [...agents].sort((a, b) => Number(b.id === me?.id) - Number(a.id === me?.id));
  const choices: Choice[] = [
    ...mineFirst.map((agent) => ({
      id: `agent:${agent.id}`,
      label: agent.id === me?.id ? `${agent.name} (${t("fields.me")})` : agent.name,
      glyph: <Avatar initials={agent.initials ?? initialsOf(agent.name)} mine={agent.id === me?.id} />,
    })),
    ...teams.map((team) => ({ id: `team:${team.id}`, label: team.name, glyph: <Icon name="users" size={14} /> })),
    { id: NOBODY, label: t("list.nobody"), glyph: <Avatar initials={null} /> },
  ];
  const pick = (id: string) => {
    const [kind, key] = id.split(":");
    const agent = agents.find((one) => kind === "agent" && one.id === key);
    const team = teams.find((one) => kind === "team" && one.id === key);
    edit({
      kind: "assignment",
      agent: agent ? { id: agent.id, name: agent.name, initials: agent.initials } : null,
      team: agent ? ticket.team : team ? { id: team.id, name: team.name } : null,
    });
  };
  const chosen = ticket.assignee ? [`agent:${ticket.assignee.id}`] : ticket.team ? [`team:${ticket.team.id}`] : [];
  return (
    <Picker
      label={t("fields.assignee")}
      keys="KeyA"
      shortcut="tickets:keys.assign"
      choices={choices}
      chosen={chosen}
      onPick={pick}
    >
      <Avatar size="xs" initials={ticket.assignee?.initials} mine={ticket.assignee?.id === me?.id} />
      {ticket.assignee ? (
        <b>{ticket.assignee.id === me?.id ? t("fields.me") : ticket.assignee.name}</b>
      ) : (
        (ticket.team?.name ?? t("list.nobody"))
      )}
    </Picker>
  );
}
