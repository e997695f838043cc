import type { TFunction } from "i18next";
import { clockText, daysBetween } from "./time";

/** Somebody is not there; what the list of people says of it. */
export interface Absence {
  since: string;
  /** Null while nobody knows. */
  until: string | null;
  deputy: string | null;
  /** Who is there instead: the deputy, or whoever stands in for them. */
  standsIn: string | null;
  word: string | null;
}

/** What is over by the clock is over, whatever was read of it. */
export function isAway(absence: Absence | null | undefined, now: number): absence is Absence {
  return !!absence && (absence.until === null || Date.parse(absence.until) > now);
}

/** "away until Fri 27 Nov", "away" while nobody knows; an hour only when it is not the end of a day. */
export function awayText(absence: Absence, language: string, t: TFunction, now = new Date()): string {
  if (absence.until === null) {
    return t("common:absence.away");
  }
  const at = new Date(absence.until);
  const isToday = daysBetween(at, now) === 0;
  if (at.getHours() === 23 && at.getMinutes() === 59) {
    return isToday ? t("common:absence.awayToday") : t("common:absence.awayUntil", { day: dayText(at, language) });
  }
  const hour = clockText(absence.until, language);
  return t("common:absence.awayTill", { time: isToday ? hour : `${dayText(at, language)}, ${hour}` });
}

/** The same with who stands in. */
export function awayLine(absence: Absence, people: Person[], language: string, t: TFunction): string {
  const name = people.find((one) => one.id === absence.standsIn)?.name;
  const away = awayText(absence, language, t);
  return name ? t("common:absence.standsIn", { away, name }) : away;
}

interface Person {
  id: string;
  name: string;
}

/** "Fri 27 Nov", "пт 27 нояб". */
export function dayText(at: Date, language: string): string {
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, options).format(at).replace(/\./g, "");
  return `${part({ weekday: "short" })} ${at.getDate()} ${part({ month: "short" })}`;
}

export type LastDay = "today" | "tomorrow" | "monday" | "date" | "open";

/** The days that are offered first; Monday not when it is tomorrow. */
export function lastDays(now: Date): { choice: LastDay; day: Date | null }[] {
  const after = (days: number) => new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { choice: "today", day: after(0) },
    { choice: "tomorrow", day: after(1) },
    ...(toMonday > 1 ? [{ choice: "monday" as const, day: after(toMonday) }] : []),
    { choice: "date", day: null },
    { choice: "open", day: null },
  ];
}

/** The end of the last day away, as the server is told it; null for an open end. */
export function endOf(choice: LastDay, date: string, now: Date): string | null {
  const day =
    choice === "date" ? dayOf(date) : (lastDays(now).find((offered) => offered.choice === choice)?.day ?? null);
  return day ? new Date(day.getFullYear(), day.getMonth(), day.getDate(), 23, 59, 59).toISOString() : null;
}

function dayOf(date: string): Date | null {
  const [year, month, day] = date.split("-").map(Number);
  return year && month && day ? new Date(year, month - 1, day) : null;
}

/** What was said before, as the form shows it. */
export function chosenOf(until: string | null | undefined, now: Date): { choice: LastDay; date: string } {
  if (!until) {
    return { choice: until === null ? "open" : "today", date: "" };
  }
  const at = new Date(until);
  const known = lastDays(now).find((offered) => offered.day && daysBetween(offered.day, at) === 0);
  const two = (number: number) => String(number).padStart(2, "0");
  return {
    choice: known?.choice ?? "date",
    date: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
  };
}
