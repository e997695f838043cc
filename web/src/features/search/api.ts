import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { TicketRow } from "../../api/types";

export interface Person {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
  ticketCount?: number;
}

export interface Found {
  tickets?: TicketRow[];
  customers?: Person[];
}

export const searchQuery = (text: string) =>
  queryOptions({
    queryKey: ["search", text],
    queryFn: ({ signal }) => api.get<Found>("/search", { query: { q: text, limit: 8 }, signal }),
    enabled: text.length > 0,
    staleTime: 15_000,
    placeholderData: keepPreviousData,
  });
