import { useQueryClient } from "@tanstack/react-query";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../api/session";
import type { ListFilter } from "../../../live/membership";
import { useNow } from "../../../shared/time";
import { prefetchTicket } from "../api/queries";
import { ListHead } from "./list-head";
import { ListEmpty, ListFailed, ListSkeleton } from "./list-states";
import { NewPill } from "./new-pill";
import classes from "./ticket-list.module.css";
import { TicketLine } from "./ticket-line";
import { useListKeys } from "./use-list-keys";
import { useTicketList } from "./use-ticket-list";

interface TicketListProps {
  filter: ListFilter;
  open: string | undefined;
  onFilter: (filter: ListFilter) => void;
  onOpen: (number: number) => void;
  onTable: () => void;
}

/** The left pane: which view, and its tickets; only what is on the screen is drawn. */
export function TicketList({ filter, open, onFilter, onOpen, onTable }: TicketListProps) {
  const { t } = useTranslation("tickets");
  const pane = useRef<HTMLDivElement>(null);
  const list = useTicketList(filter, pane);
  const me = useSession()?.agent.id;
  const now = useNow();
  const client = useQueryClient();
  const phone = matchMedia("(max-width: 719px)").matches;
  const virtual = useVirtualizer({
    count: list.rows.length,
    getScrollElement: () => pane.current,
    estimateSize: () => (phone ? 68 : 56),
    overscan: 8,
    initialOffset: () => list.scroll.remembered(),
    onChange: (instance) => list.scroll.remember(instance.scrollOffset ?? 0),
  });
  const focus = useListKeys({ filter, rows: list.rows, open, onOpen, show: (index) => virtual.scrollToIndex(index) });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { more } = list;
  useEffect(() => {
    if (last >= list.rows.length - 10) {
      more();
    }
  }, [last, list.rows.length, more]);

  return (
    <section className={classes.list} aria-label={t("list.name")}>
      <ListHead filter={filter} onFilter={onFilter} onTable={onTable} />
      <div className={classes.rows} ref={pane} aria-busy={list.loading} {...list.hands}>
        <NewPill count={list.arrived} onTake={list.takeIn} />
        {list.loading && <ListSkeleton />}
        {list.failure && <ListFailed failure={list.failure} onRetry={list.retry} />}
        {list.empty && <ListEmpty filter={filter} onFilter={onFilter} />}
        <ul style={{ height: virtual.getTotalSize() }} className={classes.ground}>
          {items.map((item) => {
            const row = list.rows[item.index];
            return (
              row && (
                <TicketLine
                  key={row.id}
                  row={row}
                  top={item.start}
                  now={now}
                  mine={row.assignee?.id === me}
                  open={open === String(row.number)}
                  focused={focus.id === row.id}
                  onOpen={onOpen}
                  onNear={() => prefetchTicket(client, row.number)}
                />
              )
            );
          })}
        </ul>
      </div>
    </section>
  );
}
