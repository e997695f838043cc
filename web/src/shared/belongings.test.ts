import { beforeEach, expect, it } from "vitest";
import { takeSeat } from "./belongings";

beforeEach(() => localStorage.clear());

it("puts one person's drafts aside while another sits here, and gives them back", () => {
  takeSeat("anna");
  localStorage.setItem("otvet.draft.1042.reply", "Dear Maria");
  localStorage.setItem("otvet.language", "en");

  takeSeat("boris");
  expect(localStorage.getItem("otvet.draft.1042.reply")).toBeNull();
  expect(localStorage.getItem("otvet.language")).toBe("en");
  localStorage.setItem("otvet.outbox", "[]");

  takeSeat("anna");
  expect(localStorage.getItem("otvet.draft.1042.reply")).toBe("Dear Maria");
  expect(localStorage.getItem("otvet.outbox")).toBeNull();
});

it("leaves what lies here to whoever signs in first", () => {
  localStorage.setItem("otvet.draft.1042.reply", "Dear Maria");

  takeSeat("anna");

  expect(localStorage.getItem("otvet.draft.1042.reply")).toBe("Dear Maria");
});
