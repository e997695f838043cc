import { useSyncExternalStore } from "react";
import type { TFunction } from "i18next";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** "4 м", "3 ч", "2 д": how long something has lasted, in the largest unit that is not zero. */
export function spanText(ms: number, t: TFunction): string {
  if (ms < HOUR) {
    return t("common:span.minutes", { count: Math.max(1, Math.floor(ms / MINUTE)) });
  }
  if (ms < DAY) {
    return t("common:span.hours", { count: Math.floor(ms / HOUR) });
  }
  return t("common:span.days", { count: Math.floor(ms / DAY) });
}

/** "сегодня 9:12", "вчера 18:03", "12 сен, 9:12". */
export function whenText(instant: string, language: string, t: TFunction, now = new Date()): string {
  const at = new Date(instant);
  const days = daysBetween(at, now);
  if (days === 0) {
    return t("common:when.today", { time: clockText(instant, language) });
  }
  if (days === 1) {
    return t("common:when.yesterday", { time: clockText(instant, language) });
  }
  return `${dateText(instant, language, now)}, ${clockText(instant, language)}`;
}

export function clockText(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { hour: "numeric", minute: "2-digit", hourCycle: "h23" });
  return format.format(new Date(instant)).replace(/^0(?=\d)/, "");
}

/** "12 сен", with the year when it is another one. */
export function dateText(instant: string, language: string, now = new Date()): string {
  const at = new Date(instant);
  const year = at.getFullYear() === now.getFullYear() ? undefined : "numeric";
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "short", year })
    .format(at)
    .replace(/\.(?=,|$)/, "")
    .replace(/(\p{L})\. /u, "$1 ");
}

/** "марта 2025", "March 2025": the month in the form it has after "since". */
export function monthText(instant: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric" });
  const parts = format.formatToParts(new Date(instant));
  const part = (type: string) => parts.find((one) => one.type === type)?.value;
  return `${part("month")} ${part("year")}`;
}

/** The day as a heading in the thread. */
export function dayText(instant: string, language: string, t: TFunction, now = new Date()): string {
  const days = daysBetween(new Date(instant), now);
  if (days === 0) {
    return t("common:when.day.today");
  }
  return days === 1 ? t("common:when.day.yesterday") : dateText(instant, language, now);
}

export function daysBetween(from: Date, to: Date): number {
  const start = (date: Date) => new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
  return Math.round((start(to) - start(from)) / DAY);
}

let now = Date.now();
const listeners = new Set<() => void>();
setInterval(() => {
  now = Date.now();
  listeners.forEach((listener) => listener());
}, 20_000);

/** The time, renewed often enough for "4 minutes". One clock for all. */
export function useNow(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => now,
  );
}
