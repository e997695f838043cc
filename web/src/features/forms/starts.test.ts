import { describe, expect, it } from "vitest";
import { KINDS } from "./api";
import { freshField, STARTS } from "./starts";

describe("starts", () => {
  it("give every field a name of its own", () => {
    for (const start of Object.values(STARTS)) {
      const names = start().fields.map((field) => field.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("ask for a way back", () => {
    for (const start of Object.values(STARTS)) {
      expect(start().fields.some((field) => field.required && ["email", "phone"].includes(field.kind))).toBe(true);
    }
  });

  it("never take a name that a field has kept", () => {
    const kept = [freshField("line", []), freshField("line", [freshField("line", [])])].slice(1);
    for (const kind of KINDS) {
      expect(kept.map((field) => field.name)).not.toContain(freshField(kind, kept).name);
    }
  });
});
