import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "../../../api/types";
import { whenText } from "../../../shared/time";
import { useTicket } from "../thread/use-ticket";
import classes from "./context-panel.module.css";
import { CustomerPanel } from "./customer-panel";
import { EarlierPanel } from "./earlier-panel";
import { HistoryPanel } from "./history-panel";
import { Panel } from "./panel";

interface ContextPanelProps {
  number: string;
  /** What other disciplines have to say of the ticket, before everything else. */
  first?: ReactNode;
  onOpen: (number: number) => void;
}

/** Who writes, what about, what came before and what was changed. */
export function ContextPanel({ number, first, onOpen }: ContextPanelProps) {
  const { t } = useTranslation("tickets");
  const { ticket } = useTicket(number);
  return (
    <section className={classes.context} aria-label={t("context.name")}>
      {ticket && (
        <>
          {first}
          {ticket.customer && <CustomerPanel customer={ticket.customer} />}
          <FactsPanel ticket={ticket} />
          {ticket.customer && <EarlierPanel customer={ticket.customer.id} except={ticket.number} onOpen={onOpen} />}
          <HistoryPanel number={number} />
        </>
      )}
    </section>
  );
}

function FactsPanel({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useTranslation("tickets");
  const when = (instant: string) => whenText(instant, i18n.language, t);
  const facts: [string, string | null | undefined][] = [
    [t("fields.site"), ticket.site?.name],
    [t("fields.channel"), t(`channels.${ticket.channel}`, { defaultValue: ticket.channel })],
    [t("fields.assignee"), ticket.assignee?.name ?? t("list.nobody")],
    [t("fields.team"), ticket.team?.name],
    [t("fields.created"), when(ticket.createdAt)],
    [t("fields.updated"), ticket.updatedAt && when(ticket.updatedAt)],
  ];
  return (
    <Panel icon="inbox" title={t("context.ticket")}>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => value && <Fact key={name} name={name} value={value} />)}
      </dl>
    </Panel>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className="ellipsis" title={value}>
        {value}
      </dd>
    </>
  );
}
