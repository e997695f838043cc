import { describe, expect, it } from "vitest";
import type { Ticket } from "../../../api/types";
import { edited, inverse } from "./edits";

const anna = { id: "a", name: "Anna", initials: "A" };
const ticket = {
  id: "1",
  number: 1042,
  subject: "Broken cup",
  status: "open",
  criticality: "medium",
  complexity: null,
  category: null,
  assignee: anna,
  team: { id: "t", name: "Returns" },
  tags: ["cup"],
  version: 3,
} as unknown as Ticket;

describe("edits", () => {
  it("are undone by their inverse", () => {
    const edits = [
      { kind: "status", value: "solved" },
      { kind: "assignment", agent: null, team: null },
      { kind: "tags", value: [] },
      { kind: "complexity", value: "high" },
    ] as const;
    for (const edit of edits) {
      const there = edited(ticket, edit as never);

      expect(there).not.toEqual(ticket);
      expect(edited(there, inverse(ticket, edit as never))).toEqual(ticket);
    }
  });
});
