import i18next from "i18next";
import { beforeAll, describe, expect, it } from "vitest";
import { texts as en } from "../i18n/en";
import { texts as ru } from "../i18n/ru";
import { dateText, dayText, spanText, whenText } from "./time";

const now = new Date(2026, 10, 23, 12, 0);
const at = (day: number, hour: number, minute: number) => new Date(2026, 10, day, hour, minute).toISOString();

describe("time", () => {
  beforeAll(() => i18next.init({ lng: "ru", resources: { ru, en } }));

  it("is said as people say it", () => {
    const t = i18next.getFixedT("ru");

    expect(whenText(at(23, 9, 12), "ru", t, now)).toBe("сегодня 9:12");
    expect(whenText(at(22, 18, 3), "ru", t, now)).toBe("вчера 18:03");
    expect(whenText(at(3, 18, 3), "ru", t, now)).toBe("3 нояб, 18:03");
    expect(dayText(at(22, 18, 3), "en", i18next.getFixedT("en"), now)).toBe("Yesterday");
  });

  it("bears the year only when it is another one", () => {
    expect(dateText(new Date(2025, 5, 3).toISOString(), "en", now)).toBe("Jun 3, 2025");
    expect(dateText(new Date(2026, 5, 3).toISOString(), "en", now)).toBe("Jun 3");
  });

  it("lasts in the largest unit that fits", () => {
    const t = i18next.getFixedT("ru");
    const texts = [20_000, 14 * 60_000, 3.5 * 3_600_000, 50 * 3_600_000].map((span) => spanText(span, t));

    expect(texts).toEqual(["1 м", "14 м", "3 ч", "2 д"].map((span) => span.replace(" ", "\u00a0")));
  });
});
