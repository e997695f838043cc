import { expect, it } from "vitest";
import { matches, otherLayout } from "./layout";

it("understands both layouts", () => {
  expect(otherLayout("dfcz")).toBe("вася");
  expect(otherLayout("ьфкшф")).toBe("maria");
});

it("finds a command by the beginnings of its words, in either layout", () => {
  expect(matches("Назначить мне", "наз мне")).toBe(true);
  expect(matches("Назначить мне", "yfpyf")).toBe(true);
  expect(matches("Open settings", "ыуе")).toBe(true);
  expect(matches("Open settings", "ticket")).toBe(false);
});
