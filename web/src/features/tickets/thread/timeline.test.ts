import { describe, expect, it } from "vitest";
import type { Message } from "../../../api/types";
import { timeline } from "./timeline";

let minute = 0;
const message = (kind: Message["kind"], day = 23): Message => ({
  id: `${kind}-${minute}`,
  kind,
  author: { type: "customer", id: null, name: "Maria", initials: "M" },
  text: "",
  quoted: "",
  html: null,
  hasOriginal: false,
  remoteImages: 0,
  attachments: [],
  delivery: null,
  at: new Date(2026, 10, day, 9, minute++).toISOString(),
});

describe("timeline", () => {
  it("folds a run of changes into one", () => {
    const items = timeline([message("customer"), message("event"), message("event"), message("reply")], 0);

    expect(items.map((item) => item.kind)).toEqual(["day", "message", "events", "message"]);
  });

  it("names each day once", () => {
    const items = timeline([message("customer", 22), message("reply", 22), message("customer", 23)], 0);

    expect(items.map((item) => item.kind)).toEqual(["day", "message", "message", "day", "message"]);
  });

  it("marks where the unread begin, but not above the very first", () => {
    const messages = [message("customer"), message("reply"), message("customer"), message("note"), message("customer")];

    expect(timeline(messages, 2).map((item) => item.kind)).toEqual([
      "day",
      "message",
      "message",
      "unread",
      "message",
      "message",
      "message",
    ]);
    expect(timeline(messages, 3).some((item) => item.kind === "unread")).toBe(false);
  });
});
