import { type APIRequestContext, request } from "@playwright/test";
import { anna, maria } from "../support/cast";
import { post, signIn } from "../support/company";
import { expect, test } from "../support/journey";
import { send } from "../support/letters";
import { Looker, watchLooks } from "../support/looks";

const WEEK = { zone: "Europe/Moscow", week: { MONDAY: [{ from: "09:00", to: "18:00" }] }, special: [] };
const both = (words: string) => ({ ru: words, en: words });

for (const [language, themes] of [
  ["ru", ["light", "dark"]],
  ["en", ["dark", "light"]],
] as const) {
  test(`what customers see keeps nobody out and fits every screen, in ${language}`, async ({ browser, otvet }) => {
    const subject = `Kettle, ${language}`;
    await send(otvet.smtpPort, { from: maria, subject, text: "It stays cold." });
    const api = await request.newContext({ baseURL: otvet.url });
    await signIn(api, anna);
    const number = await ticketOf(api, subject);
    const form = await formWithHours(api);
    const link = (await read<{ url: string }>(api, `/api/v1/tickets/${number}/customer-link`)).url;

    const context = await browser.newContext({ baseURL: otvet.url, locale: language });
    await watchLooks(context);
    const page = await context.newPage();
    const looker = new Looker(page, language, themes);
    for (const [place, address] of Object.entries({
      "a form": form,
      "a form sent": `${form}/sent/${number}`,
      "no such form": "/forms/nothing",
      "a customer's ticket": link,
      "a wrong link": "/my/tickets/nothing",
      "signing in by a link": "/my",
    })) {
      await page.goto(address);
      await page.getByRole("heading").first().waitFor();
      await looker.look(place);
    }
    expect(looker.faults).toEqual([]);
    await context.close();
    await api.dispose();
  });
}

async function read<T>(api: APIRequestContext, path: string): Promise<T> {
  return (await (await api.get(path)).json()) as T;
}

/** With a field of every kind, and the hours of its site. */
async function formWithHours(api: APIRequestContext): Promise<string> {
  const name = `Everything ${Date.now()}`;
  const address = `every-${Date.now()}@otvet.example`;
  await post(api, "/api/v1/sites", { name: "Kettles", address, schedule: WEEK });
  const sites = await read<{ items: { id: string; address: string }[] }>(api, "/api/v1/sites");
  const kinds = ["name", "email", "phone", "subject", "message", "line", "text", "number", "date", "files", "consent"];
  const fields = kinds.map((kind) => ({ name: kind, kind, label: both(kind), required: kind === "email" }));
  const choices = ["choice", "choices"].map((kind) => ({
    name: kind,
    kind,
    label: both(kind),
    options: [both("one"), both("other")],
    required: false,
  }));
  await post(api, "/api/v1/forms", {
    name,
    siteId: sites.items.find((site) => site.address === address)?.id,
    open: true,
    design: { title: both("Kettles"), fields: [...fields, ...choices] },
  });
  const forms = await read<{ items: { name: string; address: string }[] }>(api, "/api/v1/forms");
  return forms.items.find((form) => form.name === name)?.address ?? "";
}

async function ticketOf(api: APIRequestContext, subject: string): Promise<number> {
  let number = 0;
  await expect(async () => {
    const found = await read<{ items: { number: number; subject: string }[] }>(api, "/api/v1/tickets?view=all");
    number = found.items.find((ticket) => ticket.subject === subject)?.number ?? 0;
    expect(number).toBeGreaterThan(0);
  }).toPass();
  return number;
}
