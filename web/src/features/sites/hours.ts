export const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
export type Day = (typeof DAYS)[number];

/** From when until when on one day, as 09:00; until midnight is 00:00. */
export interface Hours {
  from: string;
  to: string;
}

export interface SpecialDays {
  from: string;
  to: string;
  name: string;
  hours: Hours[];
}

export interface Schedule {
  zone: string;
  week: Partial<Record<Day, Hours[]>>;
  special: SpecialDays[];
}

const SPAN = /^(\d{1,2})(?:[:.](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[:.](\d{2}))?$/;

/** What a person types for a day: `9-18`, `9:00–13:00, 14–18`, nothing for a day off. Null when it is not understood. */
export function readHours(text: string): Hours[] | null {
  const parts = text.split(/[,;]/).map((part) => part.trim());
  const spans = parts.filter((part) => part !== "").map(readSpan);
  return spans.every((span) => span !== null) ? spans : null;
}

function readSpan(text: string): Hours | null {
  const [, fromHour, fromMinute, toHour, toMinute] = SPAN.exec(text) ?? [];
  const from = time(fromHour, fromMinute);
  const to = time(toHour, toMinute);
  return from && to && from !== "24:00" && from < to ? { from, to: to === "24:00" ? "00:00" : to } : null;
}

function time(hour: string | undefined, minute = "00"): string | null {
  const isTime = hour !== undefined && Number(minute) < 60 && Number(hour) * 60 + Number(minute) <= 24 * 60;
  return isTime ? `${hour.padStart(2, "0")}:${minute}` : null;
}

export function hoursText(hours: Hours[]): string {
  return hours.map((span) => `${clock(span.from)}–${clock(span.to) === "00:00" ? "24:00" : clock(span.to)}`).join(", ");
}

function clock(time: string): string {
  return time.slice(0, 5);
}
