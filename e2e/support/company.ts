import { type APIRequestContext, request } from "@playwright/test";
import { anna, boris, type Person } from "./cast";
import type { Otvet } from "./otvet";

/** Anna's firm: she is its administrator, Boris answers beside her. */
export async function found(otvet: Otvet): Promise<void> {
  const [, token] = await otvet.says(/setup\?token=(\S+)/);
  const api = await request.newContext({ baseURL: otvet.url });
  await post(api, "/api/v1/setup", { token, ...anna, locale: "en" });
  const { items: teams } = (await (await api.get("/api/v1/teams")).json()) as { items: { id: string }[] };
  await post(api, "/api/v1/agents", {
    ...boris,
    role: "agent",
    active: true,
    locale: "en",
    teams: teams.map(({ id }) => id),
  });
  await api.dispose();
}

export async function signIn(api: APIRequestContext, { email, password }: Person): Promise<void> {
  await post(api, "/api/v1/session", { email, password });
}

/** As the pages do it: with the cookie of the session and the token against forged requests. */
export async function post(api: APIRequestContext, path: string, data: unknown): Promise<void> {
  const { cookies } = await api.storageState();
  const token = cookies.find(({ name }) => name === "XSRF-TOKEN")?.value;
  const answer = await api.post(path, { data, headers: token ? { "X-XSRF-TOKEN": token } : {} });
  if (!answer.ok()) {
    throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  }
}
