import { useState } from "react";
import { type Day, DAYS, type Hours, hoursText, readHours, type Schedule } from "./hours";

/** What is typed for special days; `key` keeps a row the same while others come and go. */
export interface SpecialText {
  key: number;
  from: string;
  to: string;
  name: string;
  hours: string;
}

export interface ScheduleText {
  told: boolean;
  zone: string;
  week: Record<Day, string>;
  special: SpecialText[];
}

const OFFICE: Record<Day, string> = {
  MONDAY: "09:00–18:00",
  TUESDAY: "09:00–18:00",
  WEDNESDAY: "09:00–18:00",
  THURSDAY: "09:00–18:00",
  FRIDAY: "09:00–18:00",
  SATURDAY: "",
  SUNDAY: "",
};

/** A schedule while it is typed: hours are text until they are understood. */
export function useSchedule(schedule: Schedule | null) {
  const [text, setText] = useState(() => textOf(schedule));
  return { text, set: (part: Partial<ScheduleText>) => setText((last) => ({ ...last, ...part })) };
}

function textOf(schedule: Schedule | null): ScheduleText {
  const days = (day: Day) => hoursText(schedule?.week[day] ?? []);
  return {
    told: schedule !== null,
    zone: schedule?.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    week: schedule ? (Object.fromEntries(DAYS.map((day) => [day, days(day)])) as Record<Day, string>) : OFFICE,
    special: (schedule?.special ?? []).map((some, key) => ({ ...some, key, hours: hoursText(some.hours) })),
  };
}

/** Whether every line of it can be understood. */
export function isUnderstood(text: ScheduleText): boolean {
  const lines = [...Object.values(text.week), ...text.special.map((some) => some.hours)];
  return !text.told || lines.every((line) => readHours(line) !== null);
}

/** For the server; without hours nothing is told to customers. */
export function draftOf(text: ScheduleText) {
  const week: Partial<Record<Day, Hours[]>> = {};
  for (const day of DAYS) {
    week[day] = readHours(text.week[day]) ?? [];
  }
  const special = text.special.map(({ from, to, name, hours }) => ({
    from: from || null,
    to: to || null,
    name,
    hours: readHours(hours) ?? [],
  }));
  return { zone: text.zone, week: text.told ? week : {}, special: text.told ? special : [] };
}
