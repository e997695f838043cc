import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useSubmit } from "../../shared/use-submit";
import { type CheckResult, checkMailbox, type Draft, type Mailbox, mailboxesQuery, saveMailbox } from "./api";
import { type KnownSite, siteOf } from "./site-of";
import { SENDING_PORTS, serverOf, usualPort } from "./providers";

function draftOf(mailbox: Mailbox | null, site: string): Draft {
  return {
    site: mailbox?.site ?? site,
    address: mailbox?.address ?? "",
    protocol: (mailbox?.protocol as Draft["protocol"]) ?? "imap",
    host: mailbox?.host ?? "",
    port: mailbox?.port ?? 993,
    security: (mailbox?.security as Draft["security"]) ?? "tls",
    privateNetwork: mailbox?.privateNetwork ?? false,
    fingerprint: mailbox?.fingerprint ?? "",
    user: mailbox?.user ?? "",
    password: "",
    folder: mailbox?.folder ?? "INBOX",
    taken: (mailbox?.taken as Draft["taken"]) ?? "keep",
    takenFolder: mailbox?.takenFolder ?? "",
    since: (mailbox?.since as Draft["since"]) ?? "new",
    sinceOn: mailbox?.sinceOn ?? "",
    sendingHost: mailbox?.sending?.host ?? "",
    sendingPort: mailbox?.sending?.port ?? SENDING_PORTS.tls,
    sendingSecurity: (mailbox?.sending?.security as Draft["sendingSecurity"]) ?? "tls",
    sendingUser: mailbox?.sending?.user ?? "",
    sendingPassword: "",
    signature: mailbox?.signature ?? "",
  };
}

/** What follows the address as long as nobody chose another. */
interface Chosen {
  host: boolean;
  site: boolean;
}

/** The address brings its server and its site, the kind of connection its port. */
function follow(last: Draft, change: Partial<Draft>, chosen: Chosen, sites: KnownSite[]): Draft {
  const next = { ...last, ...change };
  if (!chosen.site && change.address !== undefined) {
    next.site = siteOf(next.address, sites) ?? sites[0]?.id ?? "";
  }
  if (last.port === usualPort(last.protocol, last.security) && change.port === undefined) {
    next.port = usualPort(next.protocol, next.security);
  }
  if (!chosen.host && (change.address !== undefined || change.protocol !== undefined)) {
    next.host = serverOf(next.address, next.protocol)?.host ?? "";
  }
  if (last.sendingPort === SENDING_PORTS[last.sendingSecurity] && change.sendingPort === undefined) {
    next.sendingPort = SENDING_PORTS[next.sendingSecurity];
  }
  if (next.protocol === "pop3" && next.taken === "move") {
    next.taken = "keep";
  }
  if (change.host !== undefined && change.fingerprint === undefined) {
    next.fingerprint = "";
  }
  return next;
}

export interface MailboxForm {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  errors: Record<string, string>;
  result: CheckResult | null;
  checking: ReturnType<typeof useSubmit>;
  saving: ReturnType<typeof useSubmit>;
  /** Tries, with a change that the trouble suggests. */
  tryWith: (change: Partial<Draft>) => void;
  busy: boolean;
  /** Somebody named the server, so it does not follow the address. */
  hostTyped: boolean;
}

export function useMailboxForm(
  mailbox: Mailbox | null,
  sites: KnownSite[],
  onSaved: (address: string) => void,
): MailboxForm {
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(mailbox, sites[0]?.id ?? ""));
  const latest = useRef(draft);
  const [chosen, setChosen] = useState<Chosen>({ host: mailbox !== null, site: mailbox !== null });
  const [tried, setTried] = useState<{ draft: Draft; result: CheckResult } | null>(null);
  const id = mailbox?.id ?? null;
  const check = async () => {
    const wish = latest.current;
    setTried(null);
    const result = await checkMailbox(id, wish);
    setTried({ draft: wish, result });
    return result;
  };
  const result = tried?.draft === draft ? tried.result : null;
  const checking = useSubmit(async () => void (await check()));
  const saving = useSubmit(async () => {
    if (result || (await check()).good) {
      const saved = await saveMailbox(id, latest.current);
      await client.invalidateQueries({ queryKey: mailboxesQuery.queryKey });
      onSaved(saved.address);
    }
  });
  const set = (change: Partial<Draft>) => {
    latest.current = follow(latest.current, change, chosen, sites);
    setDraft(latest.current);
    setChosen((last) => ({
      host: last.host || change.host !== undefined,
      site: last.site || change.site !== undefined,
    }));
    Object.keys(change).forEach((name) => {
      checking.clear(name);
      saving.clear(name);
    });
  };
  const tryWith = (change: Partial<Draft>) => {
    set(change);
    void checking.submit();
  };
  return {
    draft,
    set,
    errors: { ...checking.errors, ...saving.errors },
    result,
    checking,
    saving,
    tryWith,
    busy: checking.busy || saving.busy,
    hostTyped: chosen.host,
  };
}
