import type { Draft } from "./api";

/** Where the mail of well-known services is fetched. */
const KNOWN: Record<string, string> = {
  "gmail.com": "imap.gmail.com",
  "googlemail.com": "imap.gmail.com",
  "yandex.ru": "imap.yandex.ru",
  "yandex.com": "imap.yandex.com",
  "ya.ru": "imap.yandex.ru",
  "mail.ru": "imap.mail.ru",
  "bk.ru": "imap.mail.ru",
  "inbox.ru": "imap.mail.ru",
  "list.ru": "imap.mail.ru",
  "rambler.ru": "imap.rambler.ru",
  "icloud.com": "imap.mail.me.com",
  "yahoo.com": "imap.mail.yahoo.com",
};

const PORTS = { imap: { tls: 993, starttls: 143, none: 143 }, pop3: { tls: 995, starttls: 110, none: 110 } };

export function usualPort(protocol: Draft["protocol"], security: Draft["security"]): number {
  return PORTS[protocol][security];
}

/** The server of this address, if the world knows it; otherwise a guess that often holds. */
export function serverOf(address: string, protocol: Draft["protocol"]): { host: string; known: boolean } | null {
  const domain = address.split("@")[1]?.trim().toLowerCase() ?? "";
  if (!/^[^\s@]+\.[^\s@.]{2,}$/.test(domain)) {
    return null;
  }
  const imap = KNOWN[domain];
  const known = imap !== undefined;
  const host = imap ?? `imap.${domain}`;
  return { host: protocol === "imap" ? host : host.replace(/^imap\./, "pop."), known };
}

export const SENDING_PORTS = { tls: 465, starttls: 587, none: 25 };

/** Where those that read there usually send. */
export function sendingPlaceOf(host: string): Pick<Draft, "sendingHost" | "sendingSecurity"> {
  return host === "outlook.office365.com"
    ? { sendingHost: "smtp.office365.com", sendingSecurity: "starttls" }
    : { sendingHost: host.replace(/^(imap|pop)\./, "smtp."), sendingSecurity: "tls" };
}
