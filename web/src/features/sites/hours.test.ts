import { describe, expect, it } from "vitest";
import { hoursText, readHours } from "./hours";

describe("readHours", () => {
  it.each([
    ["9-18", "09:00–18:00"],
    ["9:30 – 13, 14.00-18", "09:30–13:00, 14:00–18:00"],
    ["0-24", "00:00–24:00"],
    ["", ""],
    [" , ", ""],
  ])("understands %j", (typed, told) => {
    expect(hoursText(readHours(typed) ?? [{ from: "?", to: "?" }])).toBe(told);
  });

  it.each(["nine to five", "9", "18-9", "9-9", "9-25", "9:70-18", "24-24"])("does not guess at %j", (typed) => {
    expect(readHours(typed)).toBeNull();
  });
});

describe("hoursText", () => {
  it("leaves out the seconds that the server may tell", () => {
    expect(hoursText([{ from: "09:00:00", to: "18:00:00" }])).toBe("09:00–18:00");
  });
});
