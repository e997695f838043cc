import type { Page } from "@playwright/test";
import { desk } from "../support/desk";
import { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { send } from "../support/letters";

const fekla = { name: "Фёкла Ёлкина", address: "fekla@customer.example" };

test("anything is found from anywhere by a few keys, in either layout of the keyboard", async ({ anna, otvet }) => {
  const { row, open, thread } = desk(anna);
  const hands = new Hands(anna);
  const subject = thread.getByRole("heading", { level: 1 });
  await send(otvet.smtpPort, { from: fekla, subject: "Заказанные кружки", text: "Прошло две недели, и где они?" });
  await send(otvet.smtpPort, {
    from: { name: "Peter Crane", address: "peter@customer.example" },
    subject: "Broken teapots",
    text: "Both arrived broken.",
  });
  await open("Broken teapots");
  await expect(subject).toHaveText("Broken teapots");
  const number = /\d+$/.exec(anna.url())?.[0] ?? "";
  await isIndexed(anna, "teapots");
  await isIndexed(anna, "кружки");

  const find = async (letters: string, ask = () => hands.press("Control+KeyK")) => {
    hands.moves = 0;
    await ask();
    await expect(anna.getByRole("combobox", { name: "Find or do" })).toBeFocused();
    await hands.search(letters);
    await hands.press("Enter");
    expect(hands.moves, `find by ${letters}`).toBeLessThanOrEqual(2 + letters.length);
  };
  const inRussian = () => hands.pressInRussian("KeyK", "л");

  await anna.goto("/settings/profile");
  await expect(anna.getByRole("heading", { name: "My profile" })).toBeVisible();
  await find(number);
  await expect(subject).toHaveText("Broken teapots");
  await find("кружка", inRussian);
  await expect(subject).toHaveText("Заказанные кружки");
  await find("teapot");
  await expect(subject).toHaveText("Broken teapots");
  await find("неделя", inRussian);
  await expect(subject).toHaveText("Заказанные кружки");
  await find("еуфзще", inRussian);
  await expect(subject).toHaveText("Broken teapots");
  for (const fragment of ["елкина", "@лкин", "@fekla"]) {
    await find(fragment);
    await expect(anna.getByRole("heading", { name: `«${fekla.address}»` })).toBeVisible();
    await expect(row("Заказанные кружки")).toBeVisible();
    await expect(row("Broken teapots")).toBeHidden();
    await find(number);
    await expect(subject).toHaveText("Broken teapots");
  }
});

/** Search learns of a ticket shortly after it came. */
async function isIndexed(page: Page, word: string) {
  const tickets = async () => {
    const answer = await page.request.get("/api/v1/search", { params: { q: word } });
    return ((await answer.json()) as { tickets: unknown[] }).tickets.length;
  };
  await expect.poll(tickets).toBe(1);
}
