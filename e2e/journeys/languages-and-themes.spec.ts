import type { Page } from "@playwright/test";
import { anna as annaHerself, maria } from "../support/cast";
import { signIn } from "../support/company";
import { expect, test } from "../support/journey";
import { send } from "../support/letters";
import { barriers, foreignWords, overhang, watchLooks } from "../support/looks";

const WIDTHS = [1440, 1024, 390];

/** Each page with what stands there in any language once it is complete. */
const SETTINGS = {
  sites: "support@otvet.example",
  agents: "boris@otvet.example",
  teams: "Boris Lukin",
  categories: "",
  health: "",
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
    const faults: string[] = [];
    const look = async (place: string) => {
      faults.push(...(await foreignWords(page, language)).map((fault) => `${place}: ${fault}`));
      for (const [at, theme] of themes.entries()) {
        await page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 900 });
          const seen = `${place}, ${theme}, ${width}: `;
          faults.push(...(await overhang(page)).map((fault) => seen + fault));
          // Each theme at one end of the widths; the other language has them the other way round.
          if (width === (at === 0 ? 1440 : 390)) {
            faults.push(...(await barriers(page)).map((fault) => seen + fault));
          }
        }
      }
    };
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
    await arrive(page, "/settings/agents", SETTINGS.agents);
    await page.getByRole("main").getByRole("button").first().click();
    await page.getByRole("complementary").waitFor();
    await look("a new colleague");
    expect(faults).toEqual([]);
    await context.close();
  });
}

async function arrive(page: Page, place: string, words = "") {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(place);
  await page.getByRole("main").getByRole("heading").first().waitFor();
  await page.getByRole("main").getByText(words).first().waitFor();
}
