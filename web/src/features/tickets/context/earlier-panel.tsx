import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { dateText } from "../../../shared/time";
import { Icon } from "../../../ui/icon";
import { earlierQuery, prefetchTicket } from "../api/queries";
import { useFieldWords } from "../fields/use-field-words";
import classes from "./context-panel.module.css";
import { Panel } from "./panel";

interface EarlierProps {
  customer: string;
  except: number;
  onOpen: (number: number) => void;
}

const DONE = new Set(["solved", "closed"]);

/** The same person's other tickets. */
export function EarlierPanel({ customer, except, onOpen }: EarlierProps) {
  const { t, i18n } = useTranslation("tickets");
  const { value } = useFieldWords();
  const client = useQueryClient();
  const tickets = useQuery(earlierQuery(customer)).data?.items.filter((row) => row.number !== except);
  if (!tickets) {
    return null;
  }
  return (
    <Panel icon="clock" title={t("context.earlier")} count={tickets.length}>
      {tickets.length === 0 && <p className={classes.quiet}>{t("context.first")}</p>}
      <ul className={classes.earlier}>
        {tickets.slice(0, 8).map((row) => (
          <li key={row.id}>
            <button
              onClick={() => onOpen(row.number)}
              onPointerEnter={() => prefetchTicket(client, row.number)}
              title={value("status", row.status)}
            >
              <span className={classes.number}>#{row.number}</span>
              <span className={`${classes.subject} ellipsis`}>{row.subject || t("noSubject")}</span>
              <span className={classes.date}>{dateText(row.lastMessageAt, i18n.language)}</span>
              <Icon
                name={DONE.has(row.status) ? "check" : "half"}
                size={14}
                className={DONE.has(row.status) ? classes.done : classes.going}
              />
            </button>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
