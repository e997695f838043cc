import { maria, type Person } from "../support/cast";
import { desk } from "../support/desk";
import { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { send } from "../support/letters";

const clara: Person = { name: "Clara Weiss", email: "clara@otvet.example", password: "four slow rivers" };

test("an administrator invites a colleague, makes a team and a category", async ({ anna, browser, mailbox }) => {
  await anna.goto("/settings/agents");
  await anna.getByRole("button", { name: "Invite" }).click();
  await anna.getByLabel("Name").fill(clara.name);
  await anna.getByLabel("E-mail").fill(clara.email);
  await anna.getByRole("button", { name: "Invite", exact: true }).last().click();
  await expect(anna.getByText("Clara Weiss is on board")).toBeVisible();
  const { mail: invitation } = await mailbox.mailTo(clara.email, "You are invited to Otvet");

  await anna.goto("/settings/teams");
  await anna.getByRole("button", { name: "New team" }).click();
  await anna.getByRole("textbox", { name: "Name" }).fill("Returns");
  await anna.getByRole("combobox", { name: "Who is in it" }).fill("clara");
  await anna.getByRole("option", { name: clara.name }).click();
  await anna.keyboard.press("Escape");
  await anna.getByRole("button", { name: "Save" }).click();
  await expect(anna.getByText("Saved: Returns")).toBeVisible();

  await anna.goto("/settings/categories");
  await anna.getByRole("button", { name: "New category" }).click();
  await anna.getByRole("textbox", { name: "Name" }).fill("Broken goods");
  await anna.keyboard.press("Enter");
  await expect(anna.getByText("Saved: Broken goods")).toBeVisible();

  const her = await browser.newPage();
  await her.goto(/http\S+/.exec(invitation.text ?? "")?.[0] ?? "");
  await her.getByLabel("New password").fill(clara.password);
  await her.keyboard.press("Enter");
  await expect(her.getByText("The password is saved. Sign in with it.")).toBeVisible();
  await her.getByLabel("E-mail").fill(clara.email);
  await her.getByLabel("Password", { exact: true }).fill(clara.password);
  await her.keyboard.press("Enter");
  await expect(her.getByRole("button", { name: `Menu: ${clara.name}` })).toBeVisible();
  await her.context().close();
});

test("a reply that was refused is seen on the health page, and goes when it is tried again", async ({
  anna,
  otvet,
  mailbox,
}) => {
  const { open, messages, reply } = desk(anna);
  const hands = new Hands(anna);
  mailbox.refuse(maria.address, "5.2.2 mailbox full");
  await send(otvet.smtpPort, { from: maria, subject: "Full mailbox", text: "Did you answer me?" });
  await open("Full mailbox");
  await expect(reply).toBeVisible();
  await hands.press("KeyR");
  await hands.write("We did, and here it is again.");
  await hands.press("Control+Enter");
  await expect(messages.last()).toContainText("Not delivered: ");
  await expect(messages.last()).toContainText("mailbox full");

  await anna.goto("/settings/health");
  const waiting = anna.getByRole("region", { name: "Replies on their way" });
  await expect(waiting).toContainText(maria.address);
  await expect(waiting).toContainText("mailbox full");
  mailbox.accept(maria.address);
  await waiting.getByRole("button", { name: "Try again" }).click();
  await mailbox.mailTo(maria.address, "We did, and here it is again.");
  await anna.goBack();
  await expect(messages.last()).toContainText("Sent");
  await anna.goForward();
  await expect(waiting).toContainText("All replies have gone out");
});
