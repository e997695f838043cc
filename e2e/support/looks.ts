import type { BrowserContext, Page } from "@playwright/test";
import axe from "axe-core";
import { anna, boris, maria } from "./cast";

type Run = typeof axe.run;

/** Lets every page of the context be looked at by axe. */
export async function watchLooks(context: BrowserContext) {
  await context.addInitScript({ content: axe.source });
}

const WIDTHS = [1440, 1024, 390];

/** Looks at pages in both themes and at every width, and gathers what is wrong with them. */
export class Looker {
  readonly faults: string[] = [];

  constructor(
    private readonly page: Page,
    private readonly language: "ru" | "en",
    private readonly themes: readonly ["light" | "dark", "light" | "dark"],
  ) {}

  async look(place: string) {
    this.faults.push(...(await foreignWords(this.page, this.language)).map((fault) => `${place}: ${fault}`));
    for (const [at, theme] of this.themes.entries()) {
      await this.page.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
      for (const width of WIDTHS) {
        await this.page.setViewportSize({ width, height: 900 });
        const seen = `${place}, ${theme}, ${width}: `;
        this.faults.push(...(await overhang(this.page)).map((fault) => seen + fault));
        // Each theme at one end of the widths; the other language has them the other way round.
        if (width === (at === 0 ? 1440 : 390)) {
          this.faults.push(...(await barriers(this.page)).map((fault) => seen + fault));
        }
      }
    }
    await this.page.setViewportSize({ width: 1440, height: 900 });
  }
}

/** What keeps people out of this page, each with what it is about; nothing when all may come in. */
export async function barriers(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const { run } = (window as unknown as { axe: { run: Run } }).axe;
    const { violations } = await run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
      resultTypes: ["violations"],
    });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${any[0]?.message ?? ""} ${html}`));
  });
}

/** What one would have to scroll sideways for, or could not reach at all. Strips and tables scroll by themselves. */
export async function overhang(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const mayScroll = (element: Element) =>
      element.closest("nav, [role=group]") !== null || element.querySelector("[role=table]") !== null;
    const inStrip = (element: Element | null): boolean =>
      element !== null && ((scrolls(element) && mayScroll(element)) || inStrip(element.parentElement));
    const isWide = (element: Element) =>
      element.scrollWidth > element.clientWidth + 1 && (element === document.documentElement || scrolls(element));
    const isAway = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 1 && (left < -1 || right > innerWidth + 1);
    };
    const isHidden = (element: Element) => element.closest("[aria-hidden=true]") !== null;
    const all = [...document.querySelectorAll("*")].filter((element) => !inStrip(element));
    const wide = all.filter(isWide);
    const away = all.filter(
      (element) => element.matches("a, button, input, [role=textbox]") && !isHidden(element) && isAway(element),
    );
    const name = (element: Element) => element.outerHTML.slice(0, 120);
    return [...wide.map((one) => `scrolls sideways: ${name(one)}`), ...away.map((one) => `out of reach: ${name(one)}`)];
  });
}

/** What people typed, and our own name, are in any language. */
const NAMES = new RegExp(
  [anna, boris, maria]
    .map(({ name }) => name)
    .concat("Otvet", "\\S+\\.example\\S*")
    .join("|"),
  "g",
);

/** Names and hints of what can be pressed or filled that are in the other language. */
export async function foreignWords(page: Page, language: "ru" | "en"): Promise<string[]> {
  // A title that repeats what stands there in full is somebody's word, like what stands there.
  const hints = await page.evaluate(() =>
    [...document.querySelectorAll(":is([aria-label], [title], [placeholder]):not([aria-hidden=true])")].flatMap(
      (element) =>
        ["aria-label", "title", "placeholder"]
          .map((name) => element.getAttribute(name) ?? "")
          .filter((hint) => hint !== element.textContent?.trim()),
    ),
  );
  const ours = [...new Set(hints.map((hint) => hint.replace(NAMES, "")))];
  const isForeign = (hint: string) =>
    language === "ru" ? /[a-z]{3}/i.test(hint) && !/[а-яё]/i.test(hint) : /[а-яё]/i.test(hint);
  return ours.filter(isForeign).map((hint) => `not in ${language}: ${hint}`);
}
