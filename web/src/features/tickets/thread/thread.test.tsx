import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startTexts } from "../../../i18n/i18n";
import { shortcuts } from "../../../shared/shortcuts";
import { Thread } from "./thread";

const anna = { id: "anna", name: "Anna", initials: "A" };
const ticket = {
  id: "t1",
  number: 1042,
  subject: "Broken cup",
  status: "open",
  criticality: "high",
  complexity: null,
  category: null,
  channel: "email",
  assignee: null,
  team: null,
  site: { id: "s", name: "Shop" },
  customer: { id: "c", name: "Maria", email: "maria@example.org" },
  tags: [],
  turn: "us",
  unread: 0,
  version: 7,
  reply: { from: "help@shop.example", to: "maria@example.org" },
};
const message = (id: string, kind: string, text: string, more = {}) => ({
  id,
  kind,
  author: { type: "customer", id: "c", name: "Maria", initials: "M" },
  text,
  quoted: null,
  html: null,
  hasOriginal: false,
  remoteImages: 0,
  attachments: [],
  delivery: null,
  at: "2026-11-23T09:00:00Z",
  ...more,
});

/** A server of a few answers, which remembers what it was asked. */
class FakeServer {
  hidden = false;
  asked: { method: string; path: string; body: unknown; headers: Headers }[] = [];
  answers: Record<string, unknown> = {
    "/session": { agent: { ...anna, permissions: ["TICKETS_WRITE", "TICKETS_ASSIGN"] }, instance: { relay: true } },
    "/tickets/1042": ticket,
    "/tickets/1042/messages": {
      items: [
        message("m1", "customer", "My cup is broken", { quoted: "> one\n> two" }),
        message("m2", "note", "She is a regular", { author: { type: "agent", ...anna } }),
      ],
    },
    "/statuses": { items: ["open", "solved"].map((id) => ({ id, name: id })) },
  };

  fetch = (address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = String(address).replace(/^\/api\/v1|\?.*$/g, "");
    const body: unknown = typeof init.body === "string" ? JSON.parse(init.body) : null;
    this.asked.push({ method: init.method ?? "GET", path, body, headers: new Headers(init.headers) });
    if (this.hidden && path.startsWith("/tickets/1042")) {
      return Promise.resolve(
        new Response(JSON.stringify({ status: 404, code: "tickets.no-such-ticket" }), { status: 404 }),
      );
    }
    const answer = init.method === "GET" ? (this.answers[path] ?? { items: [], next: null }) : undefined;
    return Promise.resolve(new Response(answer ? JSON.stringify(answer) : null, { status: answer ? 200 : 204 }));
  };

  sent(method: string, path: string) {
    return this.asked.filter((call) => call.method === method && call.path === path);
  }
}

/** The machine may be busy with the server's checks at the same time. */
const SLOW = { timeout: 15_000 };

describe("thread", () => {
  let server: FakeServer;
  let client: QueryClient;
  const keys = (event: KeyboardEvent) => shortcuts.handle(event);

  beforeEach(async () => {
    await startTexts("en");
    localStorage.clear();
    server = new FakeServer();
    vi.stubGlobal("fetch", server.fetch);
    document.addEventListener("keydown", keys);
    client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    client.setQueryData(["session"], server.answers["/session"]);
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <Thread number="1042" onBack={() => {}} onContext={() => {}} onNext={() => {}} />
        </QueryClientProvider>
      </MantineProvider>,
    );
    await screen.findByText("My cup is broken");
  });

  afterEach(() => {
    document.removeEventListener("keydown", keys);
    cleanup();
  });

  it("folds the quote until asked, and says that a note is hidden", async () => {
    const user = userEvent.setup();
    expect(screen.queryByText(/> one/)).toBeNull();

    await user.click(screen.getByRole("button", { name: "quote, 2 lines" }));

    expect(screen.getByText(/> one/)).toBeTruthy();
    const note = screen.getByRole("article", { name: "Hidden note: Anna" });
    expect(within(note).getByText(/the customer does not see this/)).toBeTruthy();
  });

  it("shows nothing any more of a ticket that went out of sight", async () => {
    server.hidden = true;
    await client.invalidateQueries();

    await screen.findByText("There is no such ticket", {}, SLOW);
    expect(screen.queryByText("My cup is broken")).toBeNull();
  });

  it("changes the status with two keys and guards it with the version", async () => {
    const user = userEvent.setup();
    await screen.findByText("In progress");

    await user.keyboard("[KeyS]");
    await screen.findByRole("listbox", {}, SLOW);
    await user.keyboard("[Digit2]");

    await vi.waitFor(() => expect(server.sent("PUT", "/tickets/1042/status")).toHaveLength(1), SLOW);
    const [change] = server.sent("PUT", "/tickets/1042/status");
    expect(change?.body).toEqual({ status: "solved" });
    expect(change?.headers.get("If-Match")).toBe('"7"');
  });
});
