import { desk } from "../support/desk";
import { expect, test } from "../support/journey";

test("a visitor writes by a form, which the administrator has just made, and is answered by mail", async ({
  anna,
  browser,
  mailbox,
}) => {
  await anna.goto("/settings/forms");
  await anna.getByRole("button", { name: "New form" }).click();
  await anna.getByRole("menuitem", { name: "Request" }).click();
  await anna.getByLabel("Name for the staff").fill("Contact page");
  await anna.getByRole("button", { name: "Save" }).click();
  await expect(anna.getByText("Saved: Contact page")).toBeVisible();
  const address = await anna.getByRole("complementary").getByRole("link").getAttribute("href");

  const visitor = await browser.newPage({ locale: "en-US" });
  await visitor.goto(address ?? "");
  await visitor.getByLabel("E-mail").fill("wanda@mail.example");
  await visitor.getByLabel("Message").fill("The third lesson does not open.");
  // Whoever is faster than any person is asked to press again, so the visitor presses until everything is right.
  await expect(async () => {
    await visitor.getByRole("button", { name: "Send" }).click();
    await expect(visitor.getByText("You have not given your name.")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await visitor.getByLabel("Your name").fill("Wanda");
  await visitor.getByLabel("I agree").check();
  await visitor.reload();
  await expect(visitor.getByLabel("Message")).toHaveValue("The third lesson does not open.");
  await expect(async () => {
    await visitor.getByRole("button", { name: "Send" }).click();
    await expect(visitor.getByText("The number of your request")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await mailbox.mailTo("wanda@mail.example", "We have received your request");
  await visitor.context().close();

  const { open, messages, reply } = desk(anna);
  await anna.goto("/tickets");
  await open("The third lesson does not open.");
  await expect(messages.first()).toContainText("The third lesson does not open.");
  await anna.keyboard.press("r");
  await reply.fill("It opens again.");
  await anna.keyboard.press("Control+Enter");
  const { mail } = await mailbox.mailTo("wanda@mail.example", "It opens again.");
  expect(mail.inReplyTo).toMatch(/^<form\./);
});
