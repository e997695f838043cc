import { Button } from "@mantine/core";
import { useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Message, Ticket } from "../../../api/types";
import { dayText } from "../../../shared/time";
import { Banner } from "../../../ui/banner";
import { EventRun } from "./event-run";
import { MessageCard } from "./message-card";
import classes from "./messages.module.css";
import { timeline } from "./timeline";

interface MessagesProps {
  ticket: Ticket;
  messages: Message[] | undefined;
  failure: Error | null;
  onRetry: () => void;
  older: { more: (() => void) | null; busy: boolean };
}

/** What was said, oldest first; opens at its end and stays there while one reads the end. */
export function Messages({ ticket, messages, failure, onRetry, older }: MessagesProps) {
  const { t, i18n } = useTranslation("tickets");
  const [unread] = useState(() => new Map<string, number>());
  if (!unread.has(ticket.id) && ticket.unread !== undefined) {
    unread.set(ticket.id, Number(ticket.unread));
  }
  const items = useMemo(() => timeline(messages ?? [], unread.get(ticket.id) ?? 0), [messages, unread, ticket.id]);
  const pane = useStickToEnd(ticket.id, messages);
  return (
    <div className={classes.flow} ref={pane} tabIndex={-1}>
      <div className={classes.talk} role="log" aria-label={t("thread.messages")}>
        {failure && !messages && (
          <Banner kind="danger" icon="alert" title={t("thread.messagesFailed")} text={failure.message}>
            <Button onClick={onRetry}>{t("common:retry")}</Button>
          </Banner>
        )}
        {older.more && (
          <Button className={classes.older} loading={older.busy} onClick={older.more}>
            {t("thread.older")}
          </Button>
        )}
        {items.map((item) => {
          switch (item.kind) {
            case "day":
              return (
                <p key={item.key} className={classes.line}>
                  {dayText(item.at, i18n.language, t)}
                </p>
              );
            case "unread":
              return (
                <p key={item.key} className={`${classes.line} ${classes.new}`}>
                  {t("thread.new")}
                </p>
              );
            case "events":
              return <EventRun key={item.key} events={item.events} />;
            case "message":
              return (
                <MessageCard
                  key={item.key}
                  message={item.message}
                  ticket={ticket}
                  first={item.message.kind === "customer" && item.message.id === messages?.[0]?.id}
                />
              );
          }
        })}
      </div>
    </div>
  );
}

function useStickToEnd(ticket: string, messages: Message[] | undefined) {
  const pane = useRef<HTMLDivElement>(null);
  const shown = useRef<string>(undefined);
  const atEnd = useRef(true);
  useLayoutEffect(() => {
    const element = pane.current;
    if (!element || !messages) {
      return undefined;
    }
    if (shown.current !== ticket || atEnd.current) {
      element.scrollTop = element.scrollHeight;
      shown.current = ticket;
    }
    const note = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < 80;
    };
    const grown = new ResizeObserver(() => {
      if (atEnd.current) {
        element.scrollTop = element.scrollHeight;
      }
    });
    element.addEventListener("scroll", note, { passive: true });
    grown.observe(element);
    if (element.firstElementChild) {
      grown.observe(element.firstElementChild);
    }
    return () => {
      element.removeEventListener("scroll", note);
      grown.disconnect();
    };
  }, [ticket, messages]);
  return pane;
}
