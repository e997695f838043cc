import type { Message } from "../../../api/types";
import { daysBetween } from "../../../shared/time";

export type TimelineItem =
  | { kind: "day"; key: string; at: string }
  | { kind: "unread"; key: string }
  | { kind: "message"; key: string; message: Message }
  | { kind: "events"; key: string; events: Message[] };

/** What the thread shows from top to bottom: days, messages, runs of changes folded into one, and where "new" begins. */
export function timeline(messages: Message[], unread: number): TimelineItem[] {
  const firstNew = firstUnread(messages, unread);
  const items: TimelineItem[] = [];
  let day: Date | null = null;
  for (const message of messages) {
    const at = new Date(message.at);
    if (!day || daysBetween(day, at) !== 0) {
      items.push({ kind: "day", key: `day ${message.at}`, at: message.at });
    }
    day = at;
    if (message.id === firstNew) {
      items.push({ kind: "unread", key: "unread" });
    }
    const last = items.at(-1);
    if (message.kind !== "event") {
      items.push({ kind: "message", key: message.id, message });
    } else if (last?.kind === "events") {
      last.events.push(message);
    } else {
      items.push({ kind: "events", key: message.id, events: [message] });
    }
  }
  return items;
}

/** Unread are counted in the customer's messages, from the end. */
function firstUnread(messages: Message[], unread: number): string | undefined {
  const theirs = messages.filter((message) => message.kind === "customer");
  const first = unread > 0 ? theirs.at(-unread) : undefined;
  return first && first.id !== messages[0]?.id ? first.id : undefined;
}
