import { useState } from "react";
import { flushSync } from "react-dom";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../api/session";
import type { Ticket } from "../../../api/types";
import { whenText } from "../../../shared/time";
import { useShortcuts } from "../../../shared/use-shortcuts";
import { Banner } from "../../../ui/banner";
import { Icon } from "../../../ui/icon";
import { Key } from "../../../ui/key";
import type { DraftKind } from "../api/queries";
import classes from "./composer.module.css";
import { Desk } from "./desk";

/** Where the answer is written: a reply or a note, each with a draft of its own. */
export function Composer({ ticket, onNext }: { ticket: Ticket; onNext: () => void }) {
  const { t } = useTranslation("tickets");
  const [kind, setKind] = useState<DraftKind>("reply");
  const [focused, setFocused] = useState(false);
  const [asked, setAsked] = useState(0);
  // At once, or the first letters typed after the key would be lost.
  const turn = (next: DraftKind) =>
    flushSync(() => {
      setKind(next);
      setAsked((times) => times + 1);
    });
  useShortcuts([
    { keys: "KeyR", label: "tickets:keys.reply", run: () => turn("reply") },
    { keys: "KeyN", label: "tickets:keys.note", run: () => turn("note") },
  ]);
  const shape = [classes.composer, focused && classes.focused, kind === "note" && classes.note];
  return (
    <section className={shape.filter(Boolean).join(" ")} aria-label={t(`composer.${kind}`)}>
      <div className={classes.tabs}>
        <div role="tablist" aria-label={t("composer.kinds")} className={classes.kinds}>
          <Tab kind="reply" on={kind === "reply"} onTurn={turn} />
          <Tab kind="note" on={kind === "note"} onTurn={turn} />
        </div>
        <Recipients ticket={ticket} kind={kind} />
      </div>
      {kind === "reply" && <NoWayOut ticket={ticket} />}
      {kind === "reply" && <CameBack ticket={ticket} />}
      <Desk key={kind} ticket={ticket} kind={kind} asked={asked} onFocus={setFocused} onNext={onNext} />
    </section>
  );
}

/** Says beforehand that a reply will wait, rather than let one think that it went. */
function NoWayOut({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const isDemo = useSession()?.instance.demo;
  if (isDemo !== false || ticket.reply?.open !== false) {
    return null;
  }
  return (
    <div className={classes.late}>
      <Banner kind="warn" icon="warn" title={t("composer.noRelay")} />
    </div>
  );
}

/** The last mail to this address came back: better to know it before writing the next. */
function CameBack({ ticket }: { ticket: Ticket }) {
  const { t, i18n } = useTranslation("tickets");
  const undelivered = ticket.reply?.undelivered;
  if (!undelivered) {
    return null;
  }
  const when = whenText(undelivered.at, i18n.language, t);
  return (
    <div className={classes.late}>
      <Banner
        kind="warn"
        icon="warn"
        title={t(undelivered.permanent ? "composer.cameBack" : "composer.isLate", { to: ticket.reply?.to, when })}
        text={undelivered.reason}
      />
    </div>
  );
}

function Tab({ kind, on, onTurn }: { kind: DraftKind; on: boolean; onTurn: (kind: DraftKind) => void }) {
  const { t } = useTranslation("tickets");
  return (
    <button role="tab" aria-selected={on} className={on ? classes.on : classes.tab} onClick={() => onTurn(kind)}>
      {kind === "note" && <Icon name="lock" size={14} />}
      {t(`composer.${kind}`)} <Key keys={kind === "reply" ? "KeyR" : "KeyN"} />
    </button>
  );
}

/** Channels whose replies go out by mail. */
const MAILED = new Set<string>(["email", "api", "form", "phone"]);

function Recipients({ ticket, kind }: { ticket: Ticket; kind: DraftKind }) {
  const { t } = useTranslation("tickets");
  const to = ticket.reply?.to ?? ticket.customer?.email ?? "";
  const from = ticket.reply?.from;
  if (kind === "reply" && to === "" && MAILED.has(ticket.channel)) {
    return <span className={`${classes.to} ${classes.nowhere} ellipsis`}>{t("composer.nowhere")}</span>;
  }
  return (
    <span className={`${classes.to} ellipsis`}>
      {kind === "note" ? t("composer.hidden") : from ? `${from} → ${to}` : to}
    </span>
  );
}
