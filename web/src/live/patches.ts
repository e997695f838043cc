import type { InfiniteData, QueryClient } from "@tanstack/react-query";
import type { Delivery, Listing, Message, Present, Session, Ticket, TicketRow } from "../api/types";
import { arrivals } from "./arrivals";
import { belongs, type ListFilter } from "./membership";

export type Pages = InfiniteData<Listing<TicketRow>, string | null>;

/** Puts what a ticket has become into every list that shows it, and tells lists it now belongs to of its arrival. */
export function patchTicket(client: QueryClient, row: TicketRow, change: string) {
  const me = client.getQueryData<Session>(["session"])?.agent.id;
  client.setQueryData<Ticket>(["ticket", String(row.number)], (known) => known && newer(known, row));
  for (const query of client.getQueryCache().findAll({ queryKey: ["tickets"] })) {
    const filter = query.queryKey[1] as ListFilter;
    const pages = query.state.data as Pages | undefined;
    if (!pages) {
      continue;
    }
    const stands = pages.pages.some((page) => page.items.some((item) => item.id === row.id));
    if (stands) {
      client.setQueryData<Pages>(query.queryKey, withRow(pages, row, belongs(row, filter, me) === false));
    } else if (belongs(row, filter, me) ?? change === "opened") {
      arrivals.add(query.queryHash, row.id);
    }
  }
}

function newer<T extends TicketRow>(known: T, row: TicketRow): T {
  return row.version >= known.version ? { ...known, ...defined(row) } : known;
}

/** An event is the same for all who see it, so what is only mine (draft, unread) may be missing in it. */
function defined(row: TicketRow): Partial<TicketRow> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Partial<TicketRow>;
}

function withRow(data: Pages, row: TicketRow, leaves: boolean): Pages {
  const pages = data.pages.map((page) => ({
    ...page,
    items: page.items.flatMap((item) => (item.id !== row.id ? [item] : leaves ? [] : [newer(item, row)])),
  }));
  return { ...data, pages };
}

/** Changes one row wherever it stands, without waiting for the server's word. */
export function patchRow(client: QueryClient, id: string, patch: Partial<TicketRow>) {
  client.setQueriesData<Pages>({ queryKey: ["tickets"] }, (data) =>
    data?.pages
      ? {
          ...data,
          pages: data.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (item.id === id ? { ...item, ...patch } : item)),
          })),
        }
      : data,
  );
}

export function patchDelivery(client: QueryClient, ticketId: string, messageId: string, delivery: Delivery) {
  const number = numberOf(client, ticketId);
  client.setQueryData<Listing<Message>>(
    ["messages", number],
    (known) =>
      known && {
        ...known,
        items: known.items.map((message) => (message.id === messageId ? { ...message, delivery } : message)),
      },
  );
}

export function patchPresence(client: QueryClient, ticketId: string, agents: Present[]) {
  const number = numberOf(client, ticketId);
  if (number) {
    client.setQueryData(["presence", number], agents);
  }
}

/** Pages know a ticket by its number, events by its id. */
export function numberOf(client: QueryClient, ticketId: string): string | undefined {
  const tickets = client.getQueriesData<Ticket>({ queryKey: ["ticket"] });
  const found = tickets.find(([, ticket]) => ticket?.id === ticketId)?.[1];
  return found && String(found.number);
}
