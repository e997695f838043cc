import { maria } from "../support/cast";
import { desk } from "../support/desk";
import { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { send } from "../support/letters";

test("neither a lost connection nor a killed server loses a word or sends it twice", async ({
  anna,
  otvet,
  mailbox,
}) => {
  const { open, messages, reply } = desk(anna);
  const hands = new Hands(anna);
  await send(otvet.smtpPort, { from: maria, subject: "Is it open on Sunday?", text: "I would come by." });
  await open("Is it open on Sunday?");
  await expect(reply).toBeVisible();

  await anna.context().setOffline(true);
  await hands.press("KeyR");
  await hands.write("Yes, until six.");
  await hands.press("Control+Enter");
  await expect(messages.last()).toContainText("Waits for the connection, will go by itself");
  await expect(anna.getByText("No connection since")).toBeVisible();
  await anna.context().setOffline(false);
  await expect(messages.last()).toContainText("Sent");
  await expect(anna.getByText("No connection since")).toBeHidden();

  await hands.press("KeyR");
  await hands.write("And on Monday");
  await otvet.kill();
  await hands.write(" until eight.");
  await hands.press("Control+Enter");
  await expect(messages.last()).toContainText("Waits for the connection, will go by itself");
  await hands.press("KeyR");
  await hands.write("Half a thought");
  await anna.close();
  await otvet.begin();

  const again = await anna.context().newPage();
  await again.goto(anna.url());
  await expect(desk(again).messages.filter({ hasText: "And on Monday until eight." })).toContainText("Sent");
  await expect(desk(again).reply).toHaveText("Half a thought");
  await mailbox.mailTo(maria.address, "And on Monday until eight.");
  expect(mailbox.allTo(maria.address, "Yes, until six.")).toHaveLength(1);
  expect(mailbox.allTo(maria.address, "And on Monday until eight.")).toHaveLength(1);
});
