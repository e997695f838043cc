import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "../../../api/session";
import type { Message, Ticket } from "../../../api/types";
import { messagesQuery } from "../api/queries";

/** What somebody else said while this answer was being written; it must have been seen before the answer goes. */
export function useLate(ticket: Ticket, remembered: string | undefined, writing: boolean) {
  const me = useSession()?.agent.id;
  const messages = useQuery(messagesQuery(String(ticket.number))).data?.items ?? [];
  const said = messages.filter((message) => message.kind !== "event");
  const [after, setAfter] = useState<string | undefined>(remembered);
  const [asked, setAsked] = useState(false);
  const last = said.at(-1)?.id;
  if (writing && after === undefined && last !== undefined) {
    setAfter(last);
  }
  const message = writing ? newestAfter(said, after, me) : undefined;
  return {
    after,
    message,
    asked,
    /** The first try with something unseen only asks; the second goes. */
    mayGo(): boolean {
      if (message && !asked) {
        setAsked(true);
        return false;
      }
      return true;
    },
    settle() {
      setAsked(false);
      setAfter(undefined);
    },
  };
}

export function newestAfter(said: Message[], after: string | undefined, me: string | undefined): Message | undefined {
  const at = said.findIndex((message) => message.id === after);
  return at < 0 ? undefined : said.slice(at + 1).findLast((message) => message.author.id !== me);
}
