import type { Attachment } from "../../../api/types";
import { Problem } from "../../../api/problem";
import type { DraftKind } from "../api/queries";

export interface Outgoing {
  /** Sent with every try, so that the server takes it once however often we repeat. */
  key: string;
  number: string;
  kind: DraftKind;
  html: string;
  text: string;
  attachments: Attachment[];
  status?: string | undefined;
  /** The ticket's version that the writer saw: somebody faster makes the server refuse, and the text comes back. */
  version?: number | undefined;
  at: string;
}

export type Outcome = { sent: Outgoing; answer: unknown } | { refused: Outgoing; failure: unknown };

const STORE = "otvet.outbox";

/**
 * What was sent but not yet confirmed. It is in the browser's storage before the first try, so neither a lost
 * connection nor a closed tab loses it; the order of writing is kept per ticket.
 */
export class Outbox {
  private list: Outgoing[] = this.stored();
  private listeners = new Set<() => void>();
  private busy = false;

  constructor(
    private readonly deliver: (item: Outgoing) => Promise<unknown>,
    private readonly done: (outcome: Outcome) => void,
  ) {}

  all = (): Outgoing[] => this.list;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(item: Outgoing): Promise<void> {
    this.keep((list) => [...list, item]);
    return this.flush();
  }

  /** Tries everything once, oldest first; what finds no server stays for the next time. */
  async flush(): Promise<void> {
    if (this.busy) {
      return;
    }
    this.busy = true;
    try {
      this.keep((list) => list);
      for (let next = this.list[0]; next; next = this.list[0]) {
        await this.attempt(next);
      }
    } catch {
      // No server: the items stay, and the next flush goes on from here.
    } finally {
      this.busy = false;
    }
  }

  private async attempt(item: Outgoing) {
    try {
      const answer = await this.deliver(item);
      this.done({ sent: item, answer });
    } catch (failure) {
      if (failure instanceof Problem && (failure.isOffline || failure.status >= 500 || failure.status === 401)) {
        throw failure;
      }
      this.done({ refused: item, failure });
    }
    this.keep((list) => list.filter((other) => other.key !== item.key));
  }

  /** What is stored counts, as another tab may have added to it or sent of it. */
  private keep(change: (list: Outgoing[]) => Outgoing[]) {
    this.list = change(this.stored());
    localStorage.setItem(STORE, JSON.stringify(this.list));
    this.listeners.forEach((listener) => listener());
  }

  private stored(): Outgoing[] {
    try {
      return JSON.parse(localStorage.getItem(STORE) ?? "[]") as Outgoing[];
    } catch {
      return [];
    }
  }
}
