import { Link } from "@tanstack/react-router";
import { memo } from "react";
import { useTranslation } from "react-i18next";
import type { TicketRow } from "../../../api/types";
import { spanText } from "../../../shared/time";
import { Avatar } from "../../../ui/avatar";
import { Icon } from "../../../ui/icon";
import { channelIcon } from "../channel-icon";
import { nameOf } from "../names";
import { SlaRing } from "./sla-ring";
import classes from "./ticket-line.module.css";

interface TicketLineProps {
  row: TicketRow;
  top: number;
  now: number;
  mine: boolean;
  open: boolean;
  focused: boolean;
  onOpen: (number: number) => void;
  onNear: () => void;
}

/** One ticket in two lines: who and how long they wait; what about and who cares for it. */
export const TicketLine = memo(
  function TicketLine({ row, top, now, mine, open, focused, onOpen, onNear }: TicketLineProps) {
    const kind = [
      classes.row,
      row.turn === "us" && classes.us,
      row.unread && !open && classes.unread,
      open && classes.open,
      focused && classes.focused,
    ];
    return (
      <li className={classes.place} style={{ transform: `translateY(${top}px)` }}>
        <Link
          to="/tickets/$number"
          params={{ number: String(row.number) } as never}
          search={true as never}
          className={kind.filter(Boolean).join(" ")}
          aria-current={open || undefined}
          onPointerEnter={onNear}
          onClick={(event) => {
            if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
              event.preventDefault();
              onOpen(row.number);
            }
          }}
        >
          <Turn row={row} />
          <Icon name={channelIcon(row.channel)} className={classes.channel} />
          <span className={classes.words}>
            <FirstLine row={row} now={now} />
            <SecondLine row={row} mine={mine} unread={row.unread === true && !open} />
          </span>
        </Link>
      </li>
    );
  },
  (before, after) =>
    before.row === after.row &&
    before.top === after.top &&
    before.open === after.open &&
    before.focused === after.focused &&
    before.mine === after.mine &&
    Math.abs(before.now - after.now) < 1,
);

function Turn({ row }: { row: TicketRow }) {
  const { t } = useTranslation("tickets");
  return (
    <i className={row.turn === "us" ? classes.ours : classes.theirs}>
      <span className="visually-hidden">{t(`turn.${row.turn}`)}</span>
    </i>
  );
}

function FirstLine({ row, now }: { row: TicketRow; now: number }) {
  const { t } = useTranslation("tickets");
  const since = row.waitsSince ?? row.lastMessageAt;
  const span = spanText(Math.max(0, now - Date.parse(since)), t);
  return (
    <span className={classes.line}>
      <span className={`${classes.name} ellipsis`}>{nameOf(row.customer) || t("customer.unknown")}</span>
      <span className={classes.site}>{row.site?.name}</span>
      <span className={classes.end}>
        <span className={classes.wait}>{t(`wait.${row.turn}`, { span })}</span>
        <SlaRing deadlines={row.deadlines} since={since} now={now} turn={row.turn} />
      </span>
    </span>
  );
}

function SecondLine({ row, mine, unread }: { row: TicketRow; mine: boolean; unread: boolean }) {
  const { t } = useTranslation("tickets");
  return (
    <span className={classes.line}>
      <span className={`${classes.subject} ellipsis`}>{row.subject || t("noSubject")}</span>
      <span className={`${classes.preview} ellipsis`}>{row.preview}</span>
      <span className={classes.end}>
        {row.confidential && <Icon name="lock" size={14} />}
        {row.criticality === "high" && (
          <span className={classes.risk} title={t("criticality.high")}>
            <Icon name="flag" size={14} />
          </span>
        )}
        {row.hasDraft && (
          <span className={classes.draft}>
            <Icon name="pencil" size={14} />
            {t("list.draft")}
          </span>
        )}
        {unread && <i className={classes.fresh} title={t("list.unread")} />}
        <Avatar initials={row.assignee?.initials} name={row.assignee?.name ?? t("list.nobody")} mine={mine} />
      </span>
    </span>
  );
}
