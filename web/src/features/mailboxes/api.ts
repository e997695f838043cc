import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { components } from "../../api/dist/description";
import type { Listing } from "../../api/types";
import type { KnownSite } from "./site-of";

type Schemas = components["schemas"];

export type Mailbox = Schemas["MailboxBody"];
export type MailboxState = Schemas["MailboxState"];
export type CheckResult = Schemas["MailboxCheckResult"];

export const mailboxesQuery = queryOptions({
  queryKey: ["mailboxes"],
  queryFn: ({ signal }) => api.get<{ items: Mailbox[] }>("/mailboxes", { signal }),
  refetchInterval: 5_000,
  staleTime: 0,
});

export const sitesQuery = queryOptions({
  queryKey: ["sites"],
  queryFn: ({ signal }) => api.get<Listing<KnownSite>>("/sites", { signal }),
});

export interface Draft {
  site: string;
  address: string;
  protocol: "imap" | "pop3";
  host: string;
  port: number;
  security: "tls" | "starttls" | "none";
  privateNetwork: boolean;
  fingerprint: string;
  user: string;
  password: string;
  folder: string;
  taken: "keep" | "move" | "delete";
  takenFolder: string;
  since: "new" | "everything" | "date";
  sinceOn: string;
  /** Empty for the relay of the house. */
  sendingHost: string;
  sendingPort: number;
  sendingSecurity: "tls" | "starttls" | "none";
  /** Empty to sign in as for reading. */
  sendingUser: string;
  sendingPassword: string;
  signature: string;
}

/** What is left empty is no wish. */
export function body(draft: Draft) {
  const { sendingHost, sendingPort, sendingSecurity, sendingUser, sendingPassword, ...rest } = draft;
  return {
    ...rest,
    user: draft.user || draft.address,
    password: draft.password || null,
    sinceOn: draft.sinceOn || null,
    sending: {
      host: sendingHost,
      port: sendingPort,
      security: sendingSecurity,
      user: sendingUser,
      password: sendingPassword || null,
    },
  };
}

export const checkMailbox = (id: string | null, draft: Draft) =>
  api.post<CheckResult>("/mailbox-checks", { mailbox: id, settings: body(draft) });

export const saveMailbox = (id: string | null, draft: Draft) =>
  id ? api.patch<Mailbox>(`/mailboxes/${id}`, body(draft)) : api.post<Mailbox>("/mailboxes", body(draft));

export const removeMailbox = (id: string) => api.delete(`/mailboxes/${id}`);
