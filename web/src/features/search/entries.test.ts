import { expect, it } from "vitest";
import { scopeOf, ticketNumber } from "./entries";

it("takes a number, with or without its sign, for that ticket", () => {
  expect(ticketNumber("1042")).toBe(1042);
  expect(ticketNumber(" #1042 ")).toBe(1042);
  expect(ticketNumber("order 1042")).toBeNull();
  expect(ticketNumber(">1042")).toBeNull();
});

it("knows what is asked for by its first sign", () => {
  expect(scopeOf("> sign out")).toEqual({ scope: ">", text: "sign out" });
  expect(scopeOf("parcel")).toEqual({ scope: "", text: "parcel" });
});
