import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Change, Message } from "../../../api/types";
import { clockText } from "../../../shared/time";
import { Icon } from "../../../ui/icon";
import { authorName } from "../names";
import { useFieldWords } from "../fields/use-field-words";
import classes from "./event-run.module.css";

/** Changes in a row, folded: how many, when, of what; a click shows each with who did it. */
export function EventRun({ events }: { events: Message[] }) {
  const { t, i18n } = useTranslation("tickets");
  const [unfolded, setUnfolded] = useState(false);
  const { field } = useFieldWords();
  const changes = events.flatMap((event) => event.changes ?? []);
  const clock = (event: Message | undefined) => event && clockText(event.at, i18n.language);
  const from = clock(events[0]);
  const to = clock(events.at(-1));
  const fields = [...new Set(changes.map((change) => field(change.field).toLocaleLowerCase(i18n.language)))];
  const named = fields.slice(0, 3).join(", ") + (fields.length > 3 ? "…" : "");
  const times = from === to ? from : `${from}–${to}`;
  return (
    <div className={classes.run}>
      <button className={classes.fold} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        <Icon name={unfolded ? "down" : "right"} size={14} />
        {t("thread.changes", { count: Math.max(changes.length, events.length) })}, {times}
        {named && `: ${named}`}
      </button>
      {unfolded && (
        <ul className={classes.changes}>
          {events.map((event) => (
            <li key={event.id}>
              <time dateTime={event.at}>{clock(event)}</time>
              <span>
                <b>{authorName(event.author, t)}</b>
                {(event.changes ?? []).map((change) => (
                  <ChangeWords key={change.field} change={change} />
                ))}
                {!event.changes?.length && <span>{event.text}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function ChangeWords({ change }: { change: Change }) {
  const { field, value } = useFieldWords();
  const had = change.before !== null && change.before !== "";
  return (
    <span className={classes.change}>
      {field(change.field)}: {had && <s>{value(change.field, change.before)}</s>}
      {had && " → "}
      {value(change.field, change.after)}
    </span>
  );
}
