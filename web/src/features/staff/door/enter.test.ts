import { expect, it } from "vitest";
import { wanted } from "./enter";

it("leads back to the page that was wanted", () => {
  expect(wanted("/tickets/42?view=mine")).toBe("/tickets/42?view=mine");
});

it.each([undefined, "", "https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"])(
  "never leads elsewhere: %s",
  (next) => expect(wanted(next)).toBe("/tickets"),
);
