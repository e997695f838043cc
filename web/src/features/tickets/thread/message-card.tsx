import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../api/session";
import type { Message, Ticket } from "../../../api/types";
import { clockText, whenText } from "../../../shared/time";
import { Avatar, initialsOf } from "../../../ui/avatar";
import { Icon } from "../../../ui/icon";
import { Attachments } from "./attachments";
import { DeliveryLine } from "./delivery-line";
import classes from "./message-card.module.css";
import { MessageText } from "./message-text";
import { Original, RemotePictures } from "./original";

interface MessageCardProps {
  message: Message;
  ticket: Ticket;
  first: boolean;
}

/** A customer's message at the left, ours at the right and tinted, a note on yellow paper with a lock. */
export function MessageCard({ message, ticket, first }: MessageCardProps) {
  const { t } = useTranslation("tickets");
  const me = useSession()?.agent.id;
  const [original, setOriginal] = useState<"closed" | "plain" | "pictures">("closed");
  const { author, kind } = message;
  const name = author.name ?? t("customer.unknown");
  const side = kind === "reply" ? classes.reply : kind === "note" ? classes.note : classes.customer;
  return (
    <article className={`${classes.message} ${side}`} aria-label={t(`kinds.${kind}`, { name })}>
      <span className={classes.face}>
        <Avatar size="m" initials={author.initials ?? initialsOf(name)} mine={author.id === me} />
      </span>
      <div className={classes.in}>
        <Who
          message={message}
          channel={first ? ticket.channel : null}
          name={name}
          onOriginal={() => setOriginal("plain")}
        />
        <div className={classes.body}>
          <MessageText message={message} />
          <Attachments attachments={message.attachments.filter((file) => !message.html?.includes(file.id))} />
          {message.remoteImages > 0 && (
            <RemotePictures count={message.remoteImages} onShow={() => setOriginal("pictures")} />
          )}
          <Quoted text={message.quoted} />
        </div>
        {message.delivery && <DeliveryLine message={message} ticket={ticket} />}
      </div>
      {original !== "closed" && (
        <Original message={message} pictures={original === "pictures"} onClose={() => setOriginal("closed")} />
      )}
    </article>
  );
}

interface WhoProps {
  message: Message;
  /** Named once, where the thread begins. */
  channel: string | null;
  name: string;
  onOriginal: () => void;
}

function Who({ message, channel, name, onOriginal }: WhoProps) {
  const { t, i18n } = useTranslation("tickets");
  const clock = clockText(message.at, i18n.language);
  return (
    <p className={classes.who}>
      {message.kind === "note" && <Icon name="lock" size={14} />}
      <b className="ellipsis">{name}</b>
      <time dateTime={message.at} title={new Date(message.at).toLocaleString(i18n.language)}>
        {channel && `${t(`by.${channel}`, { defaultValue: channel })}, ${whenText(message.at, i18n.language, t)}`}
        {!channel && (message.kind === "note" ? t("thread.noteAt", { time: clock }) : clock)}
      </time>
      {message.hasOriginal && (
        <button className={classes.original} onClick={onOriginal}>
          {t("thread.original")}
        </button>
      )}
    </p>
  );
}

function Quoted({ text }: { text: string | null }) {
  const { t } = useTranslation("tickets");
  const [unfolded, setUnfolded] = useState(false);
  if (!text?.trim()) {
    return null;
  }
  return (
    <div className={classes.quoted}>
      <button className={classes.fold} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        <Icon name="dots" size={14} />
        {t("thread.quote", { count: text.trim().split("\n").length })}
      </button>
      {unfolded && <blockquote className={classes.quote}>{text.trim()}</blockquote>}
    </div>
  );
}
