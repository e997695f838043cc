import type { TicketRow } from "../api/types";

export interface ListFilter {
  view?: string;
  q?: string;
  sort?: string;
}

const DONE = new Set(["solved", "closed"]);

/** Whether a ticket stands in a built-in view, as the server would answer; null when only the server can tell. */
export function belongs(row: TicketRow, filter: ListFilter, me: string | undefined): boolean | null {
  if (filter.q) {
    return null;
  }
  const state = row.state ?? row.status;
  const active = !DONE.has(state) && !row.spam;
  switch (filter.view) {
    case "waiting":
      return active && row.waitsSince !== null;
    case "mine":
      return active && row.assignee?.id === me;
    case "unassigned":
      return active && !row.assignee;
    case "open":
      return active;
    case "pending":
      return !row.spam && state === "pending";
    case "solved":
      return !row.spam && DONE.has(state);
    case "confidential":
      return active && row.confidential === true;
    case "spam":
      return row.spam === true;
    default:
      return null;
  }
}
