import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import { api } from "../../../api/client";
import { Problem } from "../../../api/problem";
import type { Message, Ticket } from "../../../api/types";
import { undo } from "../../../shared/undo";
import { patchRow } from "../../../live/patches";
import { failed, told } from "../../../ui/toast";
import { conflicts } from "./conflicts";
import { type Edit, edited, inverse, meant } from "./edits";

/** Changes a ticket at once on the screen, then on the server; what the server refuses is taken back and explained. */
export function useTicketEdit(ticket: Ticket): (edit: Edit) => void {
  const client = useQueryClient();
  return (edit) => void perform(client, ticket, edit, true);
}

/** One edit of one ticket, shown before it is confirmed; from then on Ctrl+Z means it. */
export async function perform(client: QueryClient, ticket: Ticket, edit: Edit, undoable: boolean): Promise<End> {
  const known = client.getQueryData<Ticket>(["ticket", String(ticket.number)]) ?? ticket;
  show(client, edited(known, edit));
  const done = carryOut(client, known, edit);
  if (!undoable) {
    return done;
  }
  const back = inverse(known, edit);
  const takeBack = () => void done.then((end) => (end === "done" ? perform(client, ticket, back, false) : end));
  undo.offer(takeBack);
  const end = await done;
  const stands = undo.offers(takeBack);
  if (end !== "done") {
    undo.withdraw(takeBack);
  }
  if (end !== "refused" && stands) {
    told(i18next.t(`tickets:done.${edit.kind}`, { number: ticket.number }), end === "done" ? takeBack : undefined);
  }
  return end;
}

/** Gone is what was done and took the ticket out of our own sight, so that there is nothing left to take back. */
type End = "done" | "gone" | "refused";

async function carryOut(client: QueryClient, known: Ticket, edit: Edit): Promise<End> {
  const number = String(known.number);
  try {
    const answer = await send(known, edit);
    if (answer?.version !== undefined) {
      show(client, { ...edited(known, edit), ...answer });
    }
    ["ticket", "history", "messages"].forEach((what) => void client.invalidateQueries({ queryKey: [what, number] }));
    return answer === undefined ? "gone" : "done";
  } catch (failure) {
    show(client, known);
    await explain(client, known, edit, failure);
    return "refused";
  }
}

function show(client: QueryClient, ticket: Ticket) {
  client.setQueryData(["ticket", String(ticket.number)], ticket);
  patchRow(client, ticket.id, ticket);
}

async function explain(client: QueryClient, known: Ticket, edit: Edit, failure: unknown) {
  if (!(failure instanceof Problem) || failure.status !== 412) {
    failed(failure);
    return;
  }
  const now = await api.get<Ticket>(`/tickets/${known.number}`);
  show(client, now);
  conflicts.raise(String(known.number), {
    since: (failure.body.since ?? []) as Message[],
    mine: meant(edit),
    retry: () => void perform(client, now, edit, true),
  });
}

function send(ticket: Ticket, edit: Edit): Promise<Ticket | undefined> {
  const path = `/tickets/${ticket.number}`;
  const guard = { version: ticket.version };
  switch (edit.kind) {
    case "status":
      return api.put(`${path}/status`, { status: edit.value }, guard);
    case "assignment":
      return edit.agent || edit.team
        ? api.put(`${path}/assignment`, { agent: edit.agent?.id ?? null, team: edit.team?.id ?? null }, guard)
        : api.delete(`${path}/assignment`, guard);
    case "tags":
      return api.put(`${path}/tags`, { tags: edit.value }, guard);
    case "spam":
      return edit.value ? api.put(`${path}/spam`) : api.delete(`${path}/spam`);
    default:
      return api.patch(path, { [edit.kind]: edit.value }, guard);
  }
}
