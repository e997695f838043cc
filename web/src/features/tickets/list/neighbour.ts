import type { QueryClient } from "@tanstack/react-query";
import type { ListFilter } from "../../../live/membership";
import type { Pages } from "../../../live/patches";
import { ticketsQuery } from "../api/queries";

/** Where the open ticket last stood in each list: when it has left a view, the next one is what took its place. */
const places = new Map<string, number>();

export function placeOf(filter: ListFilter, index: number): number {
  const key = JSON.stringify(filter);
  if (index >= 0) {
    places.set(key, index);
    return index;
  }
  return (places.get(key) ?? 0) - 1;
}

/** The ticket that comes after this one in the list, or before it at the end. */
export function neighbour(client: QueryClient, filter: ListFilter, number: string): number | undefined {
  const pages = client.getQueryData(ticketsQuery(filter).queryKey) as Pages | undefined;
  const rows = pages?.pages.flatMap((page) => page.items) ?? [];
  const index = rows.findIndex((row) => String(row.number) === number);
  const at = placeOf(filter, index);
  return (rows[at + 1] ?? rows[index < 0 ? at : at - 1])?.number;
}
