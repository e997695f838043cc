import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { cleanup, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { api } from "../api/client";
import { startTexts } from "../i18n/i18n";
import { queryClient } from "./query-client";
import { SignedOut } from "./signed-out";

const session = (id: string, email: string) => ({ agent: { id, email }, instance: {} });
const anna = session("anna", "anna@example.org");

/** A server that has forgotten us until somebody signs in. */
class FakeServer {
  knows = false;
  asked: string[] = [];

  fetch = (address: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const path = String(address).replace("/api/v1", "");
    if (path === "/sign-in-providers") {
      return answer({ items: [] }, 200);
    }
    this.asked.push(`${init.method} ${path}`);
    if (`${init.method} ${path}` === "POST /session") {
      const wrong = String(init.body).includes("wrong");
      this.knows = !wrong;
      return answer(wrong ? { code: "staff.wrong-password", detail: "Wrong password" } : anna, wrong ? 401 : 200);
    }
    return this.knows ? answer({ saved: true }, 200) : answer({ code: "staff.not-signed-in" }, 401);
  };
}

const answer = (body: unknown, status: number) => Promise.resolve(new Response(JSON.stringify(body), { status }));

describe("a session that has ended", () => {
  let server: FakeServer;

  beforeEach(async () => {
    await startTexts("en");
    localStorage.clear();
    server = new FakeServer();
    vi.stubGlobal("fetch", server.fetch);
    queryClient.setQueryData(["session"], anna);
    render(
      <MantineProvider env="test">
        <QueryClientProvider client={queryClient}>
          <input aria-label="Subject" defaultValue="half a word" />
          <SignedOut />
        </QueryClientProvider>
      </MantineProvider>,
    );
  });

  afterEach(cleanup);

  it("asks to sign in over the page and then does what was refused", async () => {
    const user = userEvent.setup();
    const saving = api.patch("/sites/1", { name: "Shop" });

    await user.type(await screen.findByLabelText("Password"), "secret{Enter}");

    await expect(saving).resolves.toEqual({ saved: true });
    expect(server.asked).toEqual(["PATCH /sites/1", "POST /session", "PATCH /sites/1"]);
    expect(screen.getByDisplayValue("half a word")).toBeTruthy();
    await vi.waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("says that the password is wrong and keeps waiting", async () => {
    const user = userEvent.setup();
    void api.get("/tickets");

    await user.type(await screen.findByLabelText("Password"), "wrong{Enter}");

    expect(await screen.findByText("Wrong password")).toBeTruthy();
    expect(screen.getByRole("dialog")).toBeTruthy();
  });
});

it("refuses as ever where nobody watches the door", async () => {
  vi.stubGlobal("fetch", new FakeServer().fetch);

  await expect(api.get("/session")).rejects.toMatchObject({ status: 401 });
});
