import type { Locator, Page } from "@playwright/test";

/** What an agent sees, by the names that a person would use. */
export function desk(page: Page) {
  const thread = page.getByRole("region", { name: "Ticket", exact: true });
  return {
    list: page.getByRole("region", { name: "List of tickets" }),
    row: (words: string) => page.getByRole("link").filter({ hasText: words }),
    thread,
    messages: thread.getByRole("article"),
    reply: thread.getByRole("textbox", { name: "Reply" }),
    note: thread.getByRole("textbox", { name: "Note" }),
    fields: thread.getByRole("group", { name: "Fields of the ticket" }),
    details: page.getByRole("region", { name: "Customer and details" }),
    open: (words: string) => page.getByRole("link").filter({ hasText: words }).click(),
  };
}

/** True once the browser has drawn the picture. */
export function isDrawn(picture: Locator): Promise<boolean> {
  return picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0);
}
