import { maria } from "../support/cast";
import { desk } from "../support/desk";
import { expect, test } from "../support/journey";
import { send } from "../support/letters";

test("a customer follows her ticket by the link in the reply, answers there, and calls it solved", async ({
  anna,
  browser,
  mailbox,
  otvet,
}) => {
  await send(otvet.smtpPort, {
    from: maria,
    subject: "The kettle does not boil",
    text: "It stays cold.",
  });
  const { open, messages, reply } = desk(anna);
  await anna.goto("/tickets");
  await open("The kettle does not boil");
  await anna.keyboard.press("r");
  await reply.fill("Which kettle is it?");
  await anna.keyboard.press("Control+Enter");
  const { mail } = await mailbox.mailTo(maria.address, "Which kettle is it?");
  const link = /https?:\/\/\S+\/my\/tickets\/\S+/.exec(mail.text ?? "")?.[0] ?? "";

  const customer = await browser.newPage({ locale: "en-US" });
  await customer.goto(link);
  await expect(customer.getByText("It is your move.")).toBeVisible();
  await customer.getByLabel("Your answer").fill("The blue one.");
  await customer.reload();
  await expect(customer.getByLabel("Your answer")).toHaveValue("The blue one.");
  await customer.getByRole("button", { name: "Send" }).click();
  await expect(customer.getByText("Your answer is sent.")).toBeVisible();
  await expect(messages.last()).toContainText("The blue one.");

  await customer.getByRole("button", { name: "This is solved" }).click();
  await expect(customer.getByText("We have noted that this is solved.")).toBeVisible();
  await customer.context().close();
});
