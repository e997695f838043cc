import { ActionIcon, Checkbox, Tooltip } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../api/session";
import type { ListFilter } from "../../../live/membership";
import { useNow } from "../../../shared/time";
import { Icon } from "../../../ui/icon";
import { ListEmpty, ListFailed, ListSkeleton } from "../list/list-states";
import { NewPill } from "../list/new-pill";
import { useListKeys } from "../list/use-list-keys";
import { useTicketList } from "../list/use-ticket-list";
import { BulkBar } from "./bulk-bar";
import { TableLine } from "./table-line";
import classes from "./ticket-table.module.css";
import { useSelection } from "./use-selection";
import { ViewsSide } from "./views-side";

interface TicketTableProps {
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
  onOpen: (number: number) => void;
  onSplit: () => void;
}

const ROW = 38;

/** The same view as columns, for looking over many at once and acting on several. */
export function TicketTable({ filter, onFilter, onOpen, onSplit }: TicketTableProps) {
  const { t } = useTranslation("tickets");
  const pane = useRef<HTMLDivElement>(null);
  const list = useTicketList(filter, pane);
  const me = useSession()?.agent.id;
  const now = useNow();
  const selection = useSelection(list.rows);
  const virtual = useVirtualizer({
    count: list.rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW,
    overscan: 12,
    scrollPaddingStart: 34,
  });
  const focus = useListKeys({
    filter,
    rows: list.rows,
    open: undefined,
    onOpen,
    show: (index) => virtual.scrollToIndex(index),
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { more } = list;
  useEffect(() => {
    if (last >= list.rows.length - 20) {
      more();
    }
  }, [last, list.rows.length, more]);

  return (
    <div className={classes.page}>
      <ViewsSide filter={filter} onFilter={onFilter} />
      <main className={classes.main} aria-label={t("list.name")}>
        <header className={classes.head}>
          <h1>{filter.q ? `«${filter.q}»` : t(`views.${filter.view ?? "open"}`)}</h1>
          <span className={classes.gap} />
          <Tooltip label={`${t("keys.mode")} · V`}>
            <ActionIcon aria-label={t("keys.mode")} onClick={onSplit}>
              <Icon name="split" />
            </ActionIcon>
          </Tooltip>
        </header>
        <div className={classes.pane} ref={pane} {...list.hands}>
          <NewPill count={list.arrived} onTake={list.takeIn} />
          <div role="table" aria-rowcount={list.rows.length} className={classes.table}>
            <Columns selection={selection} />
            <div role="rowgroup" className={classes.ground} style={{ height: virtual.getTotalSize() }}>
              {items.map((item) => {
                const row = list.rows[item.index];
                return (
                  row && (
                    <TableLine
                      key={row.id}
                      row={row}
                      top={item.start}
                      now={now}
                      mine={row.assignee?.id === me}
                      focused={focus.id === row.id}
                      picked={selection.has(row.id)}
                      onPick={(range) => selection.pick(row.id, range)}
                      onOpen={() => onOpen(row.number)}
                    />
                  )
                );
              })}
            </div>
          </div>
          {list.loading && <ListSkeleton />}
          {list.failure && <ListFailed failure={list.failure} onRetry={list.retry} />}
          {list.empty && <ListEmpty filter={filter} onFilter={onFilter} />}
        </div>
        <BulkBar rows={selection.rows} onClear={selection.clear} />
      </main>
    </div>
  );
}

function Columns({ selection }: { selection: ReturnType<typeof useSelection> }) {
  const { t } = useTranslation("tickets");
  const some = selection.rows.length > 0;
  const names = ["fields.subject", "fields.customer", "fields.site", "fields.status", "fields.criticality"];
  return (
    <div role="row" className={`${classes.row} ${classes.columns}`}>
      <span role="columnheader">
        <Checkbox
          size="xs"
          aria-label={t("table.all")}
          checked={selection.all}
          indeterminate={some && !selection.all}
          onChange={selection.toggleAll}
        />
      </span>
      <span role="columnheader" className={classes.number}>
        №
      </span>
      <span role="columnheader">
        <span className="visually-hidden">{t("fields.channel")}</span>
      </span>
      {names.map((name) => (
        <span role="columnheader" key={name}>
          {t(name)}
        </span>
      ))}
      <span role="columnheader">
        <span className="visually-hidden">{t("fields.assignee")}</span>
      </span>
      <span role="columnheader">{t("table.waiting")}</span>
    </div>
  );
}
