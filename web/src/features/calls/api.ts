import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Listing } from "../../api/types";

export interface Call {
  id: string;
  /** The number of the ticket they asked by. */
  ticket: number;
  subject: string;
  name: string;
  phone: string;
  wish: string;
  state: "waiting" | "reached" | "given-up";
  dueAt: string;
  tries: number;
}

export type Outcome = "reached" | "no-answer" | "given-up";

export const callsQuery = queryOptions({
  queryKey: ["call-backs", "waiting"],
  queryFn: ({ signal }) => api.get<Listing<Call>>("/call-backs", { signal }),
});

export const ticketCallsQuery = (ticket: string) =>
  queryOptions({
    queryKey: ["call-backs", "ticket", ticket],
    queryFn: ({ signal }) => api.get<Listing<Call>>(`/call-backs?ticket=${ticket}`, { signal }),
  });

/** @param again when to call again, absent for when it is usual */
export function settle(call: Call, outcome: Outcome, note: string, again?: Date): Promise<Call> {
  return api.put<Call>(`/call-backs/${call.id}/outcome`, { outcome, tries: call.tries, note, again });
}

/** For the browser's telephone: digits alone, and a plus in front. */
export function dialled(phone: string): string {
  return `tel:${phone.replace(/(?!^\+)\D/g, "")}`;
}

export function inAnHour(now = new Date()): Date {
  return new Date(now.getTime() + 3_600_000);
}

/** Ten o'clock of the next day, where the caller is. */
export function tomorrowMorning(now = new Date()): Date {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 10);
}
