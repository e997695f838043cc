import { maria } from "../support/cast";
import { desk } from "../support/desk";
import { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { send } from "../support/letters";

test("two agents see each other, and the second writer gets the difference and keeps the text", async ({
  anna,
  boris,
  otvet,
  mailbox,
}) => {
  const [hers, his] = [desk(anna), desk(boris)];
  const [annasHands, borisHands] = [new Hands(anna), new Hands(boris)];
  await send(otvet.smtpPort, { from: maria, subject: "Two cups", text: "Which one is cheaper?" });
  await hers.open("Two cups");
  await his.open("Two cups");
  await expect(hers.thread.getByText("Boris Lukin is viewing")).toBeVisible();
  await expect(his.thread.getByText("Anna Orlova is viewing")).toBeVisible();

  await expect(hers.reply).toBeVisible();
  await annasHands.press("KeyR");
  await annasHands.write("The red one");
  await expect(his.thread.getByText("Anna Orlova is writing")).toBeVisible();
  await borisHands.press("KeyR");
  await borisHands.write("The blue one is cheaper.");
  await borisHands.press("Control+Enter");
  await expect(hers.messages).toHaveCount(2);
  await annasHands.press("Control+Enter");
  await expect(hers.thread.getByText("«The blue one is cheaper.»")).toBeVisible();
  await expect(hers.reply).toHaveText("The red one");

  await anna.context().setOffline(true);
  await annasHands.write(", I think.");
  await annasHands.press("Control+Enter");
  await expect(hers.messages.last()).toContainText("Waits for the connection");
  await borisHands.press("KeyR");
  await borisHands.write("By two euros.");
  await borisHands.press("Control+Enter");
  await mailbox.mailTo(maria.address, "By two euros");
  await anna.context().setOffline(false);
  const difference = hers.thread.getByRole("alertdialog", { name: "The ticket was changed meanwhile" });
  await expect(difference).toContainText("Boris Lukin");
  await expect(difference).toContainText("«By two euros.»");
  await expect(difference).toContainText("kept, 21 letters");
  await expect(hers.reply).toHaveText("The red one, I think.");

  await difference.getByRole("button", { name: "Understood" }).click();
  await annasHands.press("KeyR");
  await annasHands.press("Control+Enter");
  await mailbox.mailTo(maria.address, "The red one, I think");
  expect(mailbox.allTo(maria.address, "Two cups")).toHaveLength(3);
});
