import type { Page } from "@playwright/test";
import { anna as annaHerself, maria } from "../support/cast";
import { signIn } from "../support/company";
import { expect, test } from "../support/journey";
import { send } from "../support/letters";
import { Looker, watchLooks } from "../support/looks";

/** Each page with what stands there in any language once it is complete. */
const SETTINGS = {
  sites: "support@otvet.example",
  agents: "boris@otvet.example",
  providers: "",
  teams: "Boris Lukin",
  categories: "",
  mailboxes: "",
  "mail-apps": "",
  senders: "otvet.example",
  forms: "",
  webhooks: "",
  keys: "",
  health: "",
  "set-aside": "",
  "mail-doctor": "",
  profile: "",
  sessions: "127.0.0.1",
};

for (const [language, themes] of [
  ["ru", ["light", "dark"]],
  ["en", ["dark", "light"]],
] as const) {
  test(`every page keeps nobody out and fits every screen, in ${language}`, async ({ browser, otvet }) => {
    const subject = `Про вид и цвет: ${language}`;
    await send(otvet.smtpPort, { from: maria, subject, text: "Здравствуйте!\n\nКакие бывают?" });
    const context = await browser.newContext({ baseURL: otvet.url, locale: language });
    await watchLooks(context);
    const page = await context.newPage();
    const looker = new Looker(page, language, themes);
    const look = (place: string) => looker.look(place);
    await arrive(page, "/sign-in");
    await look("sign-in");
    await signIn(context.request, annaHerself);
    await arrive(page, "/tickets", subject);
    await look("list");
    await arrive(page, "/tickets?mode=table", subject);
    await look("table");
    await page.getByText(subject).click();
    await page.getByRole("textbox").last().waitFor();
    await look("ticket");
    await page.keyboard.press("Control+KeyK");
    await page.getByRole("combobox").and(page.locator(":focus")).waitFor();
    await look("find");
    for (const [name, words] of Object.entries(SETTINGS)) {
      await arrive(page, `/settings/${name}`, words);
      await look(name);
    }
    await arrive(page, "/calls");
    await look("calls");
    for (const name of ["sites", "providers", "mailboxes", "senders", "forms", "webhooks", "keys"]) {
      await arrive(page, `/settings/${name}`);
      await page.getByRole("main").getByRole("button").first().click();
      const choices = page.getByRole("menuitem");
      const panel = page.getByRole("complementary");
      await choices.or(panel).first().waitFor();
      if (!(await panel.isVisible())) {
        await choices.first().click();
      }
      await panel.waitFor();
      await look(`something new among ${name}`);
    }
    await arrive(page, "/settings/agents", SETTINGS.agents);
    await page.getByRole("main").getByRole("button").first().click();
    await page.getByRole("complementary").waitFor();
    await look("a new colleague");
    expect(looker.faults).toEqual([]);
    await context.close();
  });
}

async function arrive(page: Page, place: string, words = "") {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(place);
  await page.getByRole("main").getByRole("heading").first().waitFor();
  await page.getByRole("main").getByText(words).first().waitFor();
}
