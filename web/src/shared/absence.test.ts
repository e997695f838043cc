import { describe, expect, it } from "vitest";
import type { TFunction } from "i18next";
import { type Absence, awayLine, awayText, chosenOf, endOf, isAway, lastDays } from "./absence";

const monday = new Date(2026, 10, 23, 15, 0);
const sunday = new Date(2026, 10, 29, 15, 0);
const t = ((key: string, words: Record<string, string> = {}) =>
  [key.replace("common:absence.", ""), ...Object.values(words)].join(" ")) as unknown as TFunction;

function until(at: Date | null): Absence {
  return { since: monday.toISOString(), until: at?.toISOString() ?? null, deputy: null, standsIn: null, word: null };
}

describe("an absence", () => {
  it("is over by the clock", () => {
    const absence = until(new Date(2026, 10, 23, 16, 0));

    expect(isAway(absence, monday.getTime())).toBe(true);
    expect(isAway(absence, monday.getTime() + 3_600_000)).toBe(false);
    expect(isAway(until(null), monday.getTime())).toBe(true);
    expect(isAway(null, monday.getTime())).toBe(false);
  });

  it("says its last day, and the hour only when it is another than the last", () => {
    expect(awayText(until(new Date(2026, 10, 27, 23, 59, 59)), "en", t, monday)).toBe("awayUntil Fri 27 Nov");
    expect(awayText(until(new Date(2026, 10, 27, 14, 5)), "en", t, monday)).toBe("awayTill Fri 27 Nov, 14:05");
    expect(awayText(until(new Date(2026, 10, 23, 23, 59, 59)), "en", t, monday)).toBe("awayToday");
    expect(awayText(until(new Date(2026, 10, 23, 18, 0)), "en", t, monday)).toBe("awayTill 18:00");
    expect(awayText(until(null), "en", t, monday)).toBe("away");
  });

  it("says who stands in, when somebody does", () => {
    const people = [{ id: "b", name: "Boris" }];

    expect(awayLine({ ...until(null), standsIn: "b" }, people, "en", t)).toBe("standsIn away Boris");
    expect(awayLine(until(null), people, "en", t)).toBe("away");
  });
});

describe("the last day away", () => {
  it("is offered as today, tomorrow and the next Monday, once each", () => {
    expect(lastDays(monday).map((day) => [day.choice, day.day?.getDate()])).toEqual([
      ["today", 23],
      ["tomorrow", 24],
      ["monday", 30],
      ["date", undefined],
      ["open", undefined],
    ]);
    expect(lastDays(sunday).map((day) => day.choice)).not.toContain("monday");
  });

  it("lasts to its end", () => {
    expect(endOf("today", "", monday)).toBe(new Date(2026, 10, 23, 23, 59, 59).toISOString());
    expect(endOf("date", "2026-12-01", monday)).toBe(new Date(2026, 11, 1, 23, 59, 59).toISOString());
    expect(endOf("open", "", monday)).toBeNull();
    expect(endOf("date", "", monday)).toBeNull();
  });

  it("is found again in what was said before", () => {
    expect(chosenOf(endOf("tomorrow", "", monday), monday).choice).toBe("tomorrow");
    expect(chosenOf(endOf("date", "2026-12-05", monday), monday)).toEqual({ choice: "date", date: "2026-12-05" });
    expect(chosenOf(null, monday).choice).toBe("open");
    expect(chosenOf(undefined, monday).choice).toBe("today");
  });
});
