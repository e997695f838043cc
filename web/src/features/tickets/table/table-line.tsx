import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { TicketRow } from "../../../api/types";
import { spanText } from "../../../shared/time";
import { Avatar } from "../../../ui/avatar";
import { Icon } from "../../../ui/icon";
import { channelIcon } from "../channel-icon";
import { StatusGlyph } from "../fields/status-glyph";
import { useFieldWords } from "../fields/use-field-words";
import { SlaRing } from "../list/sla-ring";
import { nameOf } from "../names";
import classes from "./ticket-table.module.css";

interface TableLineProps {
  row: TicketRow;
  top: number;
  now: number;
  mine: boolean;
  focused: boolean;
  picked: boolean;
  onPick: (range: boolean) => void;
  onOpen: () => void;
}

export function TableLine({ row, top, now, mine, focused, picked, onPick, onOpen }: TableLineProps) {
  const { t } = useTranslation("tickets");
  const { value } = useFieldWords();
  const since = row.waitsSince ?? row.lastMessageAt;
  const span = spanText(Math.max(0, now - Date.parse(since)), t);
  const kind = [
    classes.row,
    classes.line,
    Boolean(row.unread) && classes.unread,
    picked && classes.picked,
    focused && classes.focused,
  ];
  return (
    <div
      role="row"
      className={kind.filter(Boolean).join(" ")}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onOpen}
    >
      <span role="cell" onClick={(event) => event.stopPropagation()}>
        <Checkbox
          size="xs"
          aria-label={t("table.pick", { number: row.number })}
          checked={picked}
          onChange={(event) => onPick((event.nativeEvent as MouseEvent).shiftKey)}
        />
      </span>
      <span role="cell" className={classes.number}>
        {row.number}
      </span>
      <span role="cell" className={classes.glyph}>
        <Icon name={channelIcon(row.channel)} />
      </span>
      <span role="cell" className={`${classes.subject} ellipsis`}>
        <button onClick={onOpen}>{row.subject || t("noSubject")}</button>
        {row.hasDraft && <Icon name="pencil" size={14} className={classes.draft} />}
      </span>
      <span role="cell" className="ellipsis">
        {nameOf(row.customer)}
      </span>
      <span role="cell" className="ellipsis">
        {row.site?.name}
      </span>
      <span role="cell" className={classes.status}>
        <StatusGlyph status={row.status} />
        <span className="ellipsis">{value("status", row.status)}</span>
      </span>
      <span role="cell" className={row.criticality === "high" ? classes.high : undefined}>
        {value("criticality", row.criticality)}
      </span>
      <span role="cell" className={classes.glyph}>
        <Avatar initials={row.assignee?.initials} name={row.assignee?.name ?? t("list.nobody")} mine={mine} />
      </span>
      <span role="cell" className={row.turn === "us" ? classes.wait : undefined}>
        {t(`wait.${row.turn}`, { span })} <SlaRing deadlines={row.deadlines} since={since} now={now} turn={row.turn} />
      </span>
    </div>
  );
}
