import type { Delivery, Message, Session } from "../../../api/types";
import type { Outgoing } from "../composer/outbox";

/** What was sent but not yet confirmed, drawn in the thread as if it were; it says so under itself. */
export function withWaiting(
  messages: Message[] | undefined,
  waiting: Outgoing[],
  me: Session["agent"] | undefined,
  online: boolean,
): Message[] | undefined {
  return messages && [...messages, ...waiting.map((item) => asMessage(item, me, online))];
}

function asMessage(item: Outgoing, me: Session["agent"] | undefined, online: boolean): Message {
  return {
    id: item.key,
    kind: item.kind,
    author: { type: "agent", id: me?.id ?? null, name: me?.name ?? null, initials: me?.initials ?? null },
    text: item.text,
    quoted: "",
    html: null,
    hasOriginal: false,
    remoteImages: 0,
    attachments: item.attachments.map((file) => ({ ...file, inline: false })),
    delivery: { state: (online ? "sending" : "offline") as Delivery["state"], detail: null, at: item.at },
    at: item.at,
  };
}
