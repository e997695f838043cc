import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api } from "../../../api/client";
import type { Ticket } from "../../../api/types";
import { patchRow } from "../../../live/patches";
import { announce } from "../api/use-presence";
import { type DraftKind, draftQuery } from "../api/queries";
import { isEmpty, type LocalDraft, localDrafts } from "./drafts";

const SERVER_PAUSE_MS = 1000;
const TYPING_EVERY_MS = 5000;

/** The draft of a reply or a note: every change is kept here at once and on the server after a pause. */
export function useDraft(ticket: Ticket, kind: DraftKind) {
  const number = String(ticket.number);
  const client = useQueryClient();
  const remote = useQuery({ ...draftQuery(number, kind), enabled: ticket.hasDraft === true });
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const typed = useRef(0);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const latest = useRef<LocalDraft | null>(null);
  const path = `/tickets/${number}/drafts/${kind}`;

  const push = useCallback(async () => {
    const draft = latest.current;
    latest.current = null;
    if (!draft) {
      return;
    }
    try {
      await (isEmpty(draft) ? api.delete(path) : api.put(path, { text: draft.text, html: draft.html }));
      setSavedAt(isEmpty(draft) ? null : new Date().toISOString());
    } catch {
      // The browser's copy stands; the next change tries the server again.
    }
  }, [path]);

  const save = useCallback(
    (draft: LocalDraft) => {
      const empty = isEmpty(draft);
      if (empty) {
        localDrafts.drop(number, kind);
      } else {
        localDrafts.write(number, kind, draft);
      }
      patchRow(client, ticket.id, { hasDraft: !empty });
      latest.current = draft;
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void push(), SERVER_PAUSE_MS);
      if (!empty && Date.now() - typed.current > TYPING_EVERY_MS) {
        typed.current = Date.now();
        void announce(number, "typing");
      }
    },
    [client, kind, number, push, ticket.id],
  );

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    latest.current = null;
    localDrafts.drop(number, kind);
    patchRow(client, ticket.id, { hasDraft: false });
    client.setQueryData(["draft", number, kind], null);
    setSavedAt(null);
    void api.delete(path).catch(() => undefined);
    void announce(number, "viewing");
  }, [client, kind, number, path, ticket.id]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      void push();
    },
    [push],
  );
  return { local: () => localDrafts.read(number, kind), remote: remote.data, save, clear, savedAt };
}
