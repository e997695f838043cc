import { useState } from "react";
import { api } from "../../../api/client";
import type { Listing, Message } from "../../../api/types";
import { failed } from "../../../ui/toast";

interface Older extends Listing<Message> {
  number: string;
}

/** The newest page comes with the thread; what is older, a page at a time when asked for. */
export function useOlder(number: string, newest: Listing<Message> | undefined) {
  const [read, setRead] = useState<Older | null>(null);
  const [busy, setBusy] = useState(false);
  const older = read?.number === number ? read : null;
  const next = older ? older.next : (newest?.next ?? null);
  const load = async () => {
    setBusy(true);
    try {
      const query = { limit: 200, after: next };
      const page = await api.get<Listing<Message>>(`/tickets/${number}/messages`, { query });
      setRead({ number, items: [...page.items, ...(older?.items ?? [])], next: page.next });
    } catch (failure) {
      failed(failure);
    } finally {
      setBusy(false);
    }
  };
  return {
    messages: newest && [...(older?.items ?? []), ...newest.items],
    more: next === null ? null : () => void load(),
    busy,
  };
}
