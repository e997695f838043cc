import { describe, expect, it } from "vitest";
import { alarmsOf } from "./alarms";
import type { Delivery, Jobs } from "./api";

const NOW = Date.parse("2026-11-23T09:00:00Z");
const reply = (minutes: number, state: Delivery["state"] = "queued"): Delivery => ({
  messageId: "m",
  ticketId: "t",
  recipient: "maria@example.org",
  state,
  detail: null,
  attempts: 0,
  queuedAt: new Date(NOW - minutes * 60_000).toISOString(),
});
const jobs = (minutes: number): Jobs => ({
  items: [],
  totals: { waiting: 1, retrying: 0, parked: 0, oldestDue: new Date(NOW - minutes * 60_000).toISOString() },
});

describe("alarms", () => {
  it("are silent while everything is young", () => {
    expect(alarmsOf(true, [reply(9)], jobs(9), NOW)).toEqual([]);
  });

  it("tell of old mail although no relay is set", () => {
    expect(alarmsOf(false, [reply(11), reply(1)], undefined, NOW)).toEqual([
      { kind: "mail", late: 11 * 60_000 },
      { kind: "relay", count: 2 },
    ]);
  });

  it("do not count what has failed: it stands in its list", () => {
    expect(alarmsOf(false, [reply(60, "failed")], undefined, NOW)).toEqual([]);
  });

  it("tell of work that stands", () => {
    expect(alarmsOf(true, [], jobs(20), NOW).map((alarm) => alarm.kind)).toEqual(["work"]);
  });
});
