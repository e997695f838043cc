import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import { body, type Draft, type Mailbox } from "./api";

export const PROVIDERS = ["google", "microsoft", "yandex"] as const;
export type ProviderName = (typeof PROVIDERS)[number];

export interface MailApp {
  provider: ProviderName;
  clientId: string;
}

export const mailAppsQuery = queryOptions({
  queryKey: ["mail-apps"],
  queryFn: ({ signal }) => api.get<{ items: MailApp[]; redirect: string }>("/mail-apps", { signal }),
});

const HOSTS: Record<ProviderName, Record<Draft["protocol"], string>> = {
  google: { imap: "imap.gmail.com", pop3: "pop.gmail.com" },
  microsoft: { imap: "outlook.office365.com", pop3: "outlook.office365.com" },
  yandex: { imap: "imap.yandex.ru", pop3: "pop.yandex.ru" },
};

/** Where the mailboxes of this provider are entered. */
export function placeOf(provider: ProviderName, protocol: Draft["protocol"]): Partial<Draft> {
  return { host: HOSTS[provider][protocol], port: protocol === "imap" ? 993 : 995, security: "tls" };
}

const KEY = "otvet-mailbox-sign-in";

/** Leaves for the provider; this tab alone can end what it began. */
export async function leaveFor(provider: ProviderName, mailbox: string | null, draft: Draft) {
  const settings = { ...body(draft), password: null };
  const begun = await api.post<{ address: string; key: string }>("/mailbox-sign-ins", { provider, mailbox, settings });
  sessionStorage.setItem(KEY, begun.key);
  window.location.assign(begun.address);
}

export function comeBack(state: string, code: string) {
  const key = sessionStorage.getItem(KEY) ?? "";
  sessionStorage.removeItem(KEY);
  return api.post<Mailbox>("/mailbox-sign-in-answers", { state, code, key });
}
