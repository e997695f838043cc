import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startTexts } from "../../i18n/i18n";
import { otherLayout } from "./layout";
import { Palette } from "./palette";

const ticket = (number: number, subject: string) => ({ id: `t${number}`, number, subject, status: "open" });

/** Finds one ticket for each word, but only when it is told to answer. */
class FakeServer {
  found: Record<string, unknown[]> = { broken: [ticket(1, "Broken cup")], lost: [ticket(2, "Lost parcel")] };
  waiting: Record<string, () => void> = {};

  fetch = (address: RequestInfo | URL): Promise<Response> => {
    const word = new URL(String(address), "http://localhost").searchParams.get("q") ?? "";
    return new Promise((resolve) => {
      this.waiting[word] = () => resolve(new Response(JSON.stringify({ tickets: this.found[word] ?? [] })));
    });
  };

  async answer(word: string) {
    await vi.waitFor(() => expect(this.waiting[word]).toBeDefined());
    this.waiting[word]?.();
  }
}

describe("palette", () => {
  let server: FakeServer;
  let path: () => string;

  beforeEach(async () => {
    await startTexts("en");
    Element.prototype.scrollIntoView = () => {};
    server = new FakeServer();
    vi.stubGlobal("fetch", server.fetch);
    const page = { keys: "", label: "settings:page.health", run: () => {} };
    const router = createRouter({
      routeTree: createRootRoute({ component: () => <Palette pages={[page]} onClose={() => {}} /> }),
      history: createMemoryHistory({ initialEntries: ["/"] }),
    });
    path = () => router.state.location.pathname;
    const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </MantineProvider>,
    );
    await screen.findByRole("combobox");
  });

  afterEach(cleanup);

  it("opens what was typed, not what stood there, however slow the search is", async () => {
    const user = userEvent.setup();
    const input = screen.getByRole("combobox");
    await user.type(input, "broken");
    await server.answer("broken");
    await screen.findByText(/cup/);

    await user.clear(input);
    await user.type(input, "lost{Enter}");
    expect(path()).toBe("/");
    await server.answer("lost");

    await vi.waitFor(() => expect(path()).toBe("/tickets/2"));
  });

  it("opens nothing when nothing was found after Enter", async () => {
    const user = userEvent.setup();
    const input = screen.getByRole("combobox");
    await user.type(input, "broken");
    await server.answer("broken");
    await screen.findByText(/cup/);

    await user.clear(input);
    await user.type(input, "nobody{Enter}");
    await server.answer("nobody");
    await server.answer(otherLayout("nobody"));

    await screen.findByText(/Nothing was found/);
    expect(path()).toBe("/");
  });

  it("keeps to what was picked by hand while more is found above it", async () => {
    const user = userEvent.setup();
    const input = screen.getByRole("combobox");
    server.found.hea = [ticket(3, "Headphones")];

    await user.type(input, "hea{ArrowDown}");
    await server.answer("hea");
    await screen.findByText(/dphones/);

    expect(screen.getByRole("option", { selected: true }).textContent).toContain("Health");
  });
});
