import type { AgentRef, Level, Named, Ticket } from "../../../api/types";

export type Edit =
  | { kind: "status"; value: string }
  | { kind: "criticality"; value: Level }
  | { kind: "complexity"; value: Level | null }
  | { kind: "category"; value: string | null }
  | { kind: "subject"; value: string }
  | { kind: "assignment"; agent: AgentRef | null; team: Named | null }
  | { kind: "tags"; value: string[] }
  | { kind: "spam"; value: boolean };

/** The ticket as it will be once the server agrees. */
export function edited(ticket: Ticket, edit: Edit): Ticket {
  switch (edit.kind) {
    case "assignment":
      return { ...ticket, assignee: edit.agent, team: edit.team };
    default:
      return { ...ticket, [edit.kind]: edit.value };
  }
}

/** The field that the edit is about, and what it should become, as the history would say it. */
export function meant(edit: Edit): { field: string; value: unknown } {
  switch (edit.kind) {
    case "assignment":
      return edit.agent || !edit.team
        ? { field: "assignee", value: edit.agent?.name ?? null }
        : { field: "team", value: edit.team.name };
    case "tags":
      return { field: "tags", value: edit.value.join(", ") };
    default:
      return { field: edit.kind, value: edit.value };
  }
}

/** What would bring the ticket back to how it is before the edit. */
export function inverse(ticket: Ticket, edit: Edit): Edit {
  switch (edit.kind) {
    case "assignment":
      return { kind: "assignment", agent: ticket.assignee, team: ticket.team };
    case "spam":
      return { kind: "spam", value: !edit.value };
    default:
      return { kind: edit.kind, value: ticket[edit.kind] } as Edit;
  }
}
