import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay, useSession } from "../../../api/session";
import type { Ticket } from "../../../api/types";
import { awayLine, isAway } from "../../../shared/absence";
import { useNow } from "../../../shared/time";
import { Icon } from "../../../ui/icon";
import { agentsQuery } from "../api/queries";
import classes from "./away-line.module.css";
import { useTicketEdit } from "./use-ticket-edit";

/** Whoever has the ticket is away: since when no answer comes from them, and who could take it, in one click. */
export function AwayLine({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useTranslation("tickets");
  const me = useSession()?.agent.id;
  const mayAssign = useMay("tickets_assign");
  const edit = useTicketEdit(ticket);
  const now = useNow();
  const people = useQuery(agentsQuery).data?.items ?? [];
  const assignee = people.find((one) => one.id === ticket.assignee?.id);
  if (!assignee || assignee.id === me || !isAway(assignee.absence, now)) {
    return null;
  }
  const { standsIn, word } = assignee.absence;
  const deputy = people.find((one) => one.id === standsIn);
  return (
    <p className={classes.line} role="status">
      <Icon name="moon" size={14} />
      <span>
        {t("away.line", { name: assignee.name, text: awayLine(assignee.absence, people, i18n.language, t) })}
        {word && <span className={classes.word}> · {word}</span>}
      </span>
      {deputy && mayAssign && (
        <Button
          size="compact-xs"
          variant="default"
          onClick={() =>
            edit({
              kind: "assignment",
              agent: { id: deputy.id, name: deputy.name, initials: deputy.initials },
              team: ticket.team,
            })
          }
        >
          {deputy.id === me ? t("away.takeOver") : t("away.giveTo", { name: deputy.name })}
        </Button>
      )}
    </p>
  );
}
