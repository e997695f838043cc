import type { Delivery, Jobs } from "./api";

export type Alarm = { kind: "relay"; count: number } | { kind: "mail" | "work"; late: number };

const PATIENCE_MS = 10 * 60_000;

/** All that a person must know at once, the worst first: one alarm never hides another. */
export function alarmsOf(relay: boolean, deliveries: Delivery[], jobs: Jobs | undefined, now: number): Alarm[] {
  const queued = deliveries.filter((delivery) => delivery.state === "queued");
  const mail = ageOf(
    queued.map((delivery) => delivery.queuedAt),
    now,
  );
  const work = ageOf(jobs?.totals.oldestDue ? [jobs.totals.oldestDue] : [], now);
  const alarms: Alarm[] = [];
  if (mail > PATIENCE_MS) {
    alarms.push({ kind: "mail", late: mail });
  }
  if (work > PATIENCE_MS) {
    alarms.push({ kind: "work", late: work });
  }
  if (!relay && queued.length > 0) {
    alarms.push({ kind: "relay", count: queued.length });
  }
  return alarms;
}

function ageOf(times: string[], now: number): number {
  return Math.max(0, ...times.map((time) => now - new Date(time).getTime()));
}
