import { hashKey, useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { type RefObject, useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { TicketRow } from "../../../api/types";
import { arrivals } from "../../../live/arrivals";
import type { ListFilter } from "../../../live/membership";
import { ticketsQuery } from "../api/queries";
import { scrollMemory } from "./scroll-memory";

const NOTHING: TicketRow[] = [];

/**
 * The rows of a view. Arrivals come in by themselves while the list rests at its top with no hand on it; otherwise
 * they wait behind a pill, so that nothing moves under the hand.
 */
export function useTicketList(filter: ListFilter, pane: RefObject<HTMLElement | null>) {
  const query = useInfiniteQuery(ticketsQuery(filter));
  const client = useQueryClient();
  const key = hashKey(["tickets", filter]);
  const arrived = useSyncExternalStore(arrivals.subscribe, () => arrivals.count(key));
  const held = useRef(false);
  const rows = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? NOTHING, [query.data]);

  const takeIn = useCallback(() => {
    arrivals.take(key);
    pane.current?.scrollTo({ top: 0 });
    void client.invalidateQueries({ queryKey: ["tickets", filter] });
  }, [client, filter, key, pane]);

  useEffect(() => {
    if (arrived === 0) {
      return undefined;
    }
    const calm = () => !held.current && (pane.current?.scrollTop ?? 0) < 8;
    const timer = setTimeout(() => calm() && takeIn(), 150);
    return () => clearTimeout(timer);
  }, [arrived, takeIn, pane]);

  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) {
      void fetchNextPage();
    }
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);

  return {
    rows,
    arrived,
    takeIn,
    more,
    loading: query.isPending,
    failure: query.data ? null : query.error,
    empty: query.isSuccess && !query.isPlaceholderData && rows.length === 0,
    retry: () => void query.refetch(),
    hands: { onPointerEnter: () => (held.current = true), onPointerLeave: () => (held.current = false) },
    scroll: {
      remembered: () => scrollMemory.get(key) ?? 0,
      remember: (offset: number) => void scrollMemory.set(key, offset),
    },
  };
}
