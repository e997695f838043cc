import { MantineProvider } from "@mantine/core";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from "@tanstack/react-router";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { startTexts } from "../../i18n/i18n";
import { NothingOpen } from "./nothing-open";

const one = { items: [{ id: "1", address: "help@shop.example" }], next: null };
const none = { items: [], next: null };

/** A server as it is just after the set-up. */
class FakeServer {
  answers: Record<string, unknown> = {
    "/session": {
      agent: { id: "anna", permissions: ["SETTINGS_MANAGE"] },
      instance: { demo: false, relay: false, smtpPort: 2525, baseUrl: "http://desk.example:8080" },
    },
    "/tickets": none,
    "/sites": one,
    "/agents": one,
    "/teams": one,
    "/categories": none,
  };

  fetch = (address: RequestInfo | URL): Promise<Response> => {
    const path = String(address).replace(/^\/api\/v1|\?.*$/g, "");
    return Promise.resolve(new Response(JSON.stringify(this.answers[path])));
  };
}

describe("first steps", () => {
  let server: FakeServer;
  let client: QueryClient;

  const show = () => {
    client = new QueryClient();
    const router = createRouter({
      routeTree: createRootRoute({ component: NothingOpen }),
      history: createMemoryHistory({ initialEntries: ["/"] }),
    });
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={client}>
          <RouterProvider router={router as never} />
        </QueryClientProvider>
      </MantineProvider>,
    );
  };
  const step = (name: string) => within(screen.getByRole("heading", { name: new RegExp(name) }));

  beforeEach(async () => {
    await startTexts("en");
    localStorage.clear();
    server = new FakeServer();
    vi.stubGlobal("fetch", server.fetch);
  });

  afterEach(cleanup);

  it("say where to send a first mail, and tick it when a ticket is there", async () => {
    show();
    await screen.findByText(/--server desk.example:2525 --to help@shop.example/);
    expect(step("Take in a first mail").queryByText(/done/)).toBeNull();

    server.answers["/tickets"] = one;
    await act(() => client.invalidateQueries({ queryKey: ["views"] }));

    await vi.waitFor(() => expect(step("Take in a first mail").getByText(/done/)).toBeTruthy());
    expect(screen.getByText("1 of 4")).toBeTruthy();
  });

  it("are gone for good once they are dismissed", async () => {
    show();
    await userEvent.click(await screen.findByRole("button", { name: "Do not show again" }));
    expect(screen.queryByText("First steps")).toBeNull();

    cleanup();
    show();

    expect(await screen.findByText(/Choose|Open/)).toBeTruthy();
    expect(screen.queryByText("First steps")).toBeNull();
  });

  it("are gone when all is done", async () => {
    server.answers = {
      ...server.answers,
      "/session": {
        agent: { id: "anna", permissions: ["SETTINGS_MANAGE"] },
        instance: { demo: false, relay: true, smtpPort: 2525, baseUrl: "http://desk.example:8080" },
      },
      "/tickets": one,
      "/agents": { items: [{ id: "1" }, { id: "2" }], next: null },
      "/categories": one,
    };
    show();

    await vi.waitFor(() => expect(localStorage.getItem("otvet.first-steps-over")).toBe("done"));
    expect(screen.queryByText("First steps")).toBeNull();
  });
});
