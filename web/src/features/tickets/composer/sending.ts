import { useSyncExternalStore } from "react";
import { queryClientRef } from "../../../api/query-client-ref";
import { api } from "../../../api/client";
import { Problem } from "../../../api/problem";
import type { Listing, Message, Ticket } from "../../../api/types";
import { live } from "../../../live/live";
import { failed } from "../../../ui/toast";
import { conflicts } from "../fields/conflicts";
import { localDrafts } from "./drafts";
import { Outbox, type Outcome, type Outgoing } from "./outbox";

const AGAIN_MS = 10_000;

function deliver(item: Outgoing): Promise<unknown> {
  const path = `/tickets/${item.number}/${item.kind === "reply" ? "replies" : "notes"}`;
  const body = {
    html: item.html,
    text: item.text,
    attachments: item.attachments.map((attachment) => attachment.id),
    ...(item.status ? { status: item.status } : {}),
  };
  return api.post(path, body, { idempotencyKey: item.key, ...(item.version ? { version: item.version } : {}) });
}

function done(outcome: Outcome) {
  const client = queryClientRef.current;
  if ("refused" in outcome) {
    giveBack(outcome.refused, lastShown(outcome.failure));
    void explain(outcome.refused, outcome.failure);
    return;
  }
  const { number } = outcome.sent;
  const message = outcome.answer as Partial<Message> | undefined;
  if (message?.id && message.kind && message.at) {
    client?.setQueryData<Listing<Message>>(["messages", number], (known) =>
      known && !known.items.some((item) => item.id === message.id)
        ? { ...known, items: [...known.items, message as Message] }
        : known,
    );
  }
  void client?.invalidateQueries({ queryKey: ["messages", number] });
  void client?.invalidateQueries({ queryKey: ["ticket", number] });
  void client?.invalidateQueries({ queryKey: ["history", number] });
}

/** Somebody was faster: what they changed is shown, the text is back in its place, and sending again is one click. */
async function explain(item: Outgoing, failure: unknown) {
  const client = queryClientRef.current;
  if (!(failure instanceof Problem) || failure.status !== 412 || !client) {
    failed(failure);
    return;
  }
  const now = await api.get<Ticket>(`/tickets/${item.number}`);
  client.setQueryData(["ticket", item.number], now);
  void client.invalidateQueries({ queryKey: ["messages", item.number] });
  conflicts.raise(item.number, { since: (failure.body.since ?? []) as Message[], kept: item.text.length });
}

const returned = new Set<(number: string) => void>();

/** The last message that the difference shows: who has seen that is not asked about it once more. */
function lastShown(failure: unknown): string | undefined {
  const since = failure instanceof Problem ? ((failure.body.since ?? []) as Message[]) : [];
  return since.findLast((message) => message.kind !== "event")?.id;
}

/** What was refused goes back to where it was written, before anything begun there since. */
function giveBack(item: Outgoing, after: string | undefined) {
  const begun = localDrafts.read(item.number, item.kind);
  localDrafts.write(item.number, item.kind, {
    html: item.html + (begun?.html ?? ""),
    text: begun ? `${item.text}\n${begun.text}` : item.text,
    attachments: [...item.attachments, ...(begun?.attachments ?? [])],
    ...(after ? { after } : {}),
    savedAt: new Date().toISOString(),
  });
  returned.forEach((listener) => listener(item.number));
}

export function onReturned(listener: (number: string) => void): () => void {
  returned.add(listener);
  return () => returned.delete(listener);
}

export const outbox = new Outbox(deliver, done);

live.watch(() => live.state() === "live" && void outbox.flush());
setInterval(() => outbox.all().length > 0 && void outbox.flush(), AGAIN_MS);

export function useOutbox(number: string): Outgoing[] {
  const all = useSyncExternalStore(outbox.subscribe, outbox.all);
  return all.filter((item) => item.number === number);
}
