import { type Browser, type Page, test as base } from "@playwright/test";
import { anna, boris, type Person } from "./cast";
import { chromium, NO_CHROMIUM } from "./chromium";
import { found, signIn } from "./company";
import { Mailbox } from "./mailbox";
import { Otvet } from "./otvet";

interface People {
  /** Each signed in and at the list of tickets, in a browser of their own. */
  anna: Page;
  boris: Page;
  chromiumIsThere: void;
  logIsKept: void;
}

interface House {
  /** Where all mail goes that leaves Otvet. */
  mailbox: Mailbox;
  otvet: Otvet;
}

export const test = base.extend<People, House>({
  chromiumIsThere: [
    async ({}, use, info) => {
      if (process.env.CI === "true" && !chromium) {
        throw new Error(NO_CHROMIUM);
      }
      info.skip(!chromium, NO_CHROMIUM);
      await use();
    },
    { auto: true },
  ],
  logIsKept: [
    async ({ otvet }, use, info) => {
      const before = otvet.log.length;
      await use();
      if (info.status !== info.expectedStatus) {
        await info.attach("what Otvet said", { body: otvet.log.slice(before), contentType: "text/plain" });
      }
    },
    { auto: true },
  ],
  mailbox: [
    async ({}, use) => {
      const mailbox = new Mailbox();
      await mailbox.open();
      await use(mailbox);
      await mailbox.close();
    },
    { scope: "worker" },
  ],
  otvet: [
    async ({ mailbox }, use) => {
      const otvet = await Otvet.start({ OTVET_SMTP_RELAY: mailbox.relay });
      await found(otvet);
      await use(otvet);
      await otvet.stop();
    },
    { scope: "worker", timeout: 90_000 },
  ],
  anna: ({ browser, otvet }, use) => atTheDesk(browser, otvet, anna, use),
  boris: ({ browser, otvet }, use) => atTheDesk(browser, otvet, boris, use),
});

export { expect } from "@playwright/test";

async function atTheDesk(browser: Browser, otvet: Otvet, person: Person, use: (page: Page) => Promise<void>) {
  const context = await browser.newContext({ baseURL: otvet.url });
  await signIn(context.request, person);
  const page = await context.newPage();
  await page.goto("/tickets");
  await use(page);
  await context.close();
}
