import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "../../../api/types";
import { useTicketEdit } from "../fields/use-ticket-edit";
import classes from "./thread-head.module.css";

/** The subject; a click lets change it in its place. */
export function Subject({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const edit = useTicketEdit(ticket);
  const [text, setText] = useState<string | null>(null);
  const save = () => {
    const subject = text?.trim();
    setText(null);
    if (subject && subject !== ticket.subject) {
      edit({ kind: "subject", value: subject });
    }
  };
  if (text === null) {
    return (
      <h1 className={classes.subject}>
        <button className="ellipsis" title={t("thread.rename")} onClick={() => setText(ticket.subject)}>
          {ticket.subject || t("noSubject")}
        </button>
      </h1>
    );
  }
  return (
    <input
      className={classes.renaming}
      aria-label={t("fields.subject")}
      value={text}
      maxLength={250}
      autoFocus
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={save}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          save();
        } else if (event.key === "Escape") {
          event.preventDefault();
          setText(null);
        }
      }}
    />
  );
}
