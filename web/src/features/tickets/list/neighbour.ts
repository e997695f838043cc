import type { QueryClient } from "@tanstack/react-query";
import type { ListFilter } from "../../../live/membership";
import type { Pages } from "../../../live/patches";
import { ticketsQuery } from "../api/queries";

/** The ticket that comes after this one in the list, or before it at the end. */
export function neighbour(client: QueryClient, filter: ListFilter, number: string): number | undefined {
  const pages = client.getQueryData(ticketsQuery(filter).queryKey) as Pages | undefined;
  const rows = pages?.pages.flatMap((page) => page.items) ?? [];
  const at = rows.findIndex((row) => String(row.number) === number);
  return (rows[at + 1] ?? rows[at - 1])?.number;
}
