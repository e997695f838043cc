import { describe, expect, it } from "vitest";
import type { Ticket } from "../../../api/types";
import { edited, inverse, meant } from "./edits";

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

  it("say what was meant as the history would", () => {
    const team = { id: "t", name: "Returns" };

    expect(meant({ kind: "status", value: "solved" })).toEqual({ field: "status", value: "solved" });
    expect(meant({ kind: "assignment", agent: anna, team })).toEqual({ field: "assignee", value: "Anna" });
    expect(meant({ kind: "assignment", agent: null, team })).toEqual({ field: "team", value: "Returns" });
    expect(meant({ kind: "tags", value: ["cup", "mug"] })).toEqual({ field: "tags", value: "cup, mug" });
  });
});
