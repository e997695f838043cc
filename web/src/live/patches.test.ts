import { hashKey, QueryClient } from "@tanstack/react-query";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Listing, Message, Ticket, TicketRow } from "../api/types";
import { arrivals } from "./arrivals";
import { type Pages, patchDelivery, patchPresence, patchTicket } from "./patches";
import { apply } from "./use-patches";

const anna = { id: "anna", name: "Anna", initials: "A" };

const row = (number: number, changed: Partial<TicketRow> = {}): TicketRow => ({
  id: `t${number}`,
  number,
  subject: "Broken cup",
  preview: "",
  status: "open",
  state: "open",
  spam: false,
  confidential: false,
  deadlines: { firstReply: null, nextReply: null, resolve: null, breached: false },
  category: null,
  criticality: "medium",
  complexity: null,
  channel: "email",
  site: null,
  team: null,
  assignee: null,
  customer: { id: "maria", name: "Maria", email: null, phone: null },
  tags: [],
  createdAt: "2026-11-23T09:00:00Z",
  updatedAt: "2026-11-23T09:00:00Z",
  lastMessageAt: "2026-11-23T09:00:00Z",
  messageCount: 1,
  version: 1,
  turn: "us",
  waitsSince: "2026-11-23T09:00:00Z",
  unread: false,
  hasDraft: false,
  ...changed,
});

describe("patches", () => {
  let client: QueryClient;
  const list = (view: string, rows: TicketRow[]) =>
    client.setQueryData<Pages>(["tickets", { view }], { pages: [{ items: rows, next: null }], pageParams: [null] });
  const shown = (view: string) =>
    client.getQueryData<Pages>(["tickets", { view }])?.pages.flatMap((page) => page.items) ?? [];

  beforeEach(() => {
    client = new QueryClient();
    client.setQueryData(["session"], { agent: anna });
    ["waiting", "mine", "unassigned"].forEach((view) => arrivals.take(hashKey(["tickets", { view }])));
  });

  it("are done once more to an answer that was given before", async () => {
    let answer: (page: Listing<TicketRow>) => void = () => undefined;
    const asked = client.fetchInfiniteQuery({
      queryKey: ["tickets", { view: "waiting" }],
      queryFn: () => new Promise<Listing<TicketRow>>((resolve) => (answer = resolve)),
      initialPageParam: null,
    });
    await vi.waitFor(() => expect(client.isFetching()).toBe(1));

    const happens = (ticket: TicketRow, change: string) =>
      apply(client, { id: null, name: "ticket", data: JSON.stringify({ ticket, change }) });
    happens(row(1), "opened");
    happens(row(2, { subject: "Two cups", version: 2 }), "changed");
    answer({ items: [row(2)], next: null });
    await asked;

    await vi.waitFor(() => expect(arrivals.count(hashKey(["tickets", { view: "waiting" }]))).toBe(1));
    expect(shown("waiting")[0]?.subject).toBe("Two cups");
  });

  it("change a row where it stands and leave the others alone", () => {
    const other = row(2);
    list("waiting", [row(1), other]);

    patchTicket(client, row(1, { subject: "Broken cups", version: 2 }), "changed");

    expect(shown("waiting").map((item) => item.subject)).toEqual(["Broken cups", "Broken cup"]);
    expect(shown("waiting")[1]).toBe(other);
  });

  it("take a ticket out of a view it has left and announce it where it now belongs", () => {
    list("unassigned", [row(1)]);
    list("mine", []);

    patchTicket(client, row(1, { assignee: anna, version: 2 }), "changed");

    expect(shown("unassigned")).toEqual([]);
    expect(shown("mine")).toEqual([]);
    expect(arrivals.count(hashKey(["tickets", { view: "mine" }]))).toBe(1);
  });

  it("never go back to an older version", () => {
    list("waiting", [row(1, { version: 5, subject: "New" })]);

    patchTicket(client, row(1, { version: 4, subject: "Old" }), "changed");

    expect(shown("waiting")[0]?.subject).toBe("New");
  });

  it("keep what is only mine when the event does not know it", () => {
    list("waiting", [row(1, { hasDraft: true })]);
    const event = row(1, { version: 2 }) as Partial<TicketRow>;
    delete event.hasDraft;

    patchTicket(client, event as TicketRow, "replied");

    expect(shown("waiting")[0]?.hasDraft).toBe(true);
  });

  it("reach the open ticket by its id", () => {
    client.setQueryData<Ticket>(["ticket", "1"], row(1));
    const message = { id: "m1", delivery: null } as Message;
    client.setQueryData<Listing<Message>>(["messages", "1"], { items: [message], next: null });

    patchDelivery(client, "t1", "m1", { state: "sent", detail: null, at: "2026-11-23T10:00:00Z" });
    patchPresence(client, "t1", [{ agent: anna, state: "typing" }]);

    expect(client.getQueryData<Listing<Message>>(["messages", "1"])?.items[0]?.delivery?.state).toBe("sent");
    expect(client.getQueryData(["presence", "1"])).toEqual([{ agent: anna, state: "typing" }]);
  });

  it("forget everything when the stream could not resume", () => {
    list("waiting", [row(1)]);

    apply(client, { id: "9", name: "reset", data: "" });

    expect(client.getQueryState(["tickets", { view: "waiting" }])?.isInvalidated).toBe(true);
  });
});
