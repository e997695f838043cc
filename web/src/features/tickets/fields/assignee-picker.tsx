import { useTranslation } from "react-i18next";
import { useMay, useSession } from "../../../api/session";
import type { Ticket } from "../../../api/types";
import { useShortcuts } from "../../../shared/use-shortcuts";
import { Avatar } from "../../../ui/avatar";
import { Icon } from "../../../ui/icon";
import { Picker } from "./picker";
import { useAssignees } from "./use-assignees";
import { useTicketEdit } from "./use-ticket-edit";

/** Who cares for the ticket: a person, a team, or nobody. */
export function AssigneePicker({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const me = useSession()?.agent;
  const mayAssign = useMay("tickets_assign");
  const edit = useTicketEdit(ticket);
  const assignees = useAssignees();
  useShortcuts([
    {
      keys: "KeyI",
      label: "tickets:keys.toMe",
      run: () => me && mayAssign && edit({ kind: "assignment", agent: me, team: ticket.team }),
    },
  ]);
  const { assignee, team } = ticket;
  const chosen = assignee ? [`agent:${assignee.id}`] : team ? [`team:${team.id}`] : [];
  return (
    <Picker
      label={t("fields.assignee")}
      keys="KeyA"
      shortcut="tickets:keys.assign"
      choices={assignees.choices(me?.id)}
      chosen={chosen}
      onPick={(id) => edit(assignees.edit(id, ticket))}
    >
      {team && !assignee ? (
        <Icon name="users" size={14} />
      ) : (
        <Avatar size="xs" initials={assignee?.initials} mine={assignee?.id === me?.id} />
      )}
      {assignee && assignees.isAway(assignee.id) && <Icon name="moon" size={14} />}
      {assignee ? <b>{assignee.id === me?.id ? t("fields.me") : assignee.name}</b> : (team?.name ?? t("list.nobody"))}
    </Picker>
  );
}
