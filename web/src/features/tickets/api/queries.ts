import { infiniteQueryOptions, keepPreviousData, queryOptions, type QueryClient } from "@tanstack/react-query";
import { api } from "../../../api/client";
import { Problem } from "../../../api/problem";
import type {
  Agent,
  Category,
  Customer,
  Draft,
  HistoryEntry,
  Listing,
  Message,
  Named,
  Present,
  Status,
  Ticket,
  TicketRow,
} from "../../../api/types";
import type { ListFilter } from "../../../live/membership";

const PAGE = 50;
const RARELY = { staleTime: 10 * 60_000 };

export const ticketsQuery = (filter: ListFilter) =>
  infiniteQueryOptions({
    queryKey: ["tickets", filter],
    queryFn: ({ pageParam, signal }) =>
      api.get<Listing<TicketRow>>("/tickets", { query: { ...filter, limit: PAGE, after: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });

export const ticketQuery = (number: string) =>
  queryOptions({
    queryKey: ["ticket", number],
    queryFn: ({ client, signal }) =>
      client.getQueryData(messagesKey(number)) === undefined
        ? openTicket(number)
        : api.get<Ticket>(`/tickets/${number}`, { signal }),
  });

export const messagesQuery = (number: string) =>
  queryOptions({
    queryKey: messagesKey(number),
    queryFn: async ({ signal }) =>
      (await opening.get(number)?.catch(() => undefined))?.messages ??
      api.get<Listing<Message>>(`/tickets/${number}/messages`, { query: { limit: 200 }, signal }),
  });

const messagesKey = (number: string) => ["messages", number] as const;

type Opened = Ticket & { messages?: Listing<Message> };

const opening = new Map<string, Promise<Opened>>();

/** One request for the ticket and its newest messages; the query for the messages waits for it. */
function openTicket(number: string): Promise<Ticket> {
  const asked = api
    .get<Opened>(`/tickets/${number}`, { query: { with: "messages" } })
    .finally(() => opening.delete(number));
  opening.set(number, asked);
  return asked;
}

export const historyQuery = (number: string) =>
  queryOptions({
    queryKey: ["history", number],
    queryFn: ({ signal }) => api.get<Listing<HistoryEntry>>(`/tickets/${number}/history`, { signal }),
  });

export const presenceQuery = (number: string) =>
  queryOptions({ queryKey: ["presence", number], queryFn: () => [] as Present[], enabled: false });

export const earlierQuery = (customer: string) =>
  queryOptions({
    queryKey: ["earlier", customer],
    queryFn: ({ signal }) => api.get<Listing<TicketRow>>("/tickets", { query: { customer, limit: 20 }, signal }),
  });

export const customerQuery = (id: string) =>
  queryOptions({
    queryKey: ["customer", id],
    queryFn: ({ signal }) => api.get<Customer>(`/customers/${id}`, { signal }),
  });

export const statusesQuery = queryOptions({
  queryKey: ["statuses"],
  queryFn: ({ signal }) => api.get<Listing<Status>>("/statuses", { signal }),
  ...RARELY,
});

export const categoriesQuery = queryOptions({
  queryKey: ["categories"],
  queryFn: ({ signal }) => api.get<Listing<Category>>("/categories", { signal }),
  ...RARELY,
});

export const agentsQuery = queryOptions({
  queryKey: ["agents"],
  queryFn: ({ signal }) => api.get<Listing<Agent>>("/agents", { signal }),
  ...RARELY,
});

export const teamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: ({ signal }) => api.get<Listing<Named>>("/teams", { signal }),
  ...RARELY,
});

export const tagsQuery = (fragment: string) =>
  queryOptions({
    queryKey: ["tags", fragment],
    queryFn: ({ signal }) => api.get<Listing<string | Named>>("/tags", { query: { q: fragment }, signal }),
  });

export type DraftKind = "reply" | "note";

export const draftQuery = (number: string, kind: DraftKind) =>
  queryOptions({
    queryKey: ["draft", number, kind],
    queryFn: async ({ signal }) => {
      try {
        return (await api.get<Draft | undefined>(`/tickets/${number}/drafts/${kind}`, { signal })) ?? null;
      } catch (failure) {
        if (failure instanceof Problem && failure.status === 404) {
          return null;
        }
        throw failure;
      }
    },
    staleTime: 0,
  });

/** What opening a ticket will need, fetched before it is asked for. */
export function prefetchTicket(client: QueryClient, number: number) {
  void client.prefetchQuery(ticketQuery(String(number)));
  void client.prefetchQuery(messagesQuery(String(number)));
}
