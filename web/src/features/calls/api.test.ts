import { describe, expect, it } from "vitest";
import { dialled, tomorrowMorning } from "./api";

describe("dialled", () => {
  it.each([
    ["+7 (903) 123-45-67", "tel:+79031234567"],
    ["8 903 123+45", "tel:890312345"],
  ])("dials %s", (typed, link) => {
    expect(dialled(typed)).toBe(link);
  });
});

describe("tomorrowMorning", () => {
  it("goes over the end of a month", () => {
    expect(tomorrowMorning(new Date(2026, 10, 30, 23, 30))).toEqual(new Date(2026, 11, 1, 10));
  });
});
