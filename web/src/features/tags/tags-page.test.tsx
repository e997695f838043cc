import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startTexts } from "../../i18n/i18n";
import { TagsPage } from "./tags-page";

/** Keeps tags as the server does, and remembers what it was asked to do. */
class FakeServer {
  tags = [
    { name: "cup", tickets: 3 },
    { name: "mug", tickets: 1 },
  ];
  asked: { path: string; body: unknown }[] = [];

  fetch = (address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = String(address).replace(/^\/api\/v1/, "");
    if (init.method !== "GET") {
      this.asked.push({ path, body: JSON.parse(String(init.body)) });
    }
    const answer = init.method === "GET" ? { items: this.tags } : { tickets: 1 };
    return Promise.resolve(new Response(JSON.stringify(answer), { status: 200 }));
  };
}

describe("tags page", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await startTexts("en");
    server = new FakeServer();
    vi.stubGlobal("fetch", server.fetch);
    const router = createRouter({
      routeTree: createRootRoute({ component: TagsPage }),
      history: createMemoryHistory({ initialEntries: ["/"] }),
    });
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={new QueryClient()}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </MantineProvider>,
    );
    await userEvent.click(await screen.findByRole("button", { name: /mug/ }));
  });

  afterEach(cleanup);

  it("renames a tag without asking, as that can be taken back", async () => {
    const user = userEvent.setup();
    const name = screen.getByRole("combobox", { name: "Name" });

    await user.clear(name);
    await user.type(name, "beaker");
    await user.click(screen.getByRole("button", { name: "Save" }));

    await vi.waitFor(() => expect(server.asked).toHaveLength(1));
    expect(server.asked[0]).toEqual({ path: "/tag-merges", body: { names: ["mug"], into: "beaker" } });
  });

  it("asks before it makes two tags one", async () => {
    const user = userEvent.setup();
    const name = screen.getByRole("combobox", { name: "Name" });

    await user.clear(name);
    await user.type(name, "Cup");
    await user.click(screen.getByRole("button", { name: "Merge" }));
    const dialog = await screen.findByRole("dialog");
    expect(server.asked).toHaveLength(0);
    await user.click(within(dialog).getByRole("button", { name: "Merge" }));

    await vi.waitFor(() => expect(server.asked).toHaveLength(1));
    expect(server.asked[0]).toEqual({ path: "/tag-merges", body: { names: ["mug"], into: "Cup" } });
  });

  it("asks before it removes a tag", async () => {
    const user = userEvent.setup();

    await user.click(screen.getByRole("button", { name: "Remove" }));
    const dialog = await screen.findByRole("dialog");
    await user.click(within(dialog).getByRole("button", { name: "Cancel" }));

    expect(server.asked).toHaveLength(0);
  });
});
