import { anna as annaHerself, boris as borisHimself, maria, type Person } from "../support/cast";
import { desk } from "../support/desk";
import { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { send } from "../support/letters";

const CANARY = "canary-7f3a";

test("a note stays in the house, and the colleague who is made responsible is told", async ({
  anna,
  boris,
  otvet,
  mailbox,
}) => {
  const { open, messages, note, reply, fields, details } = desk(anna);
  const hands = new Hands(anna);
  await send(otvet.smtpPort, { from: maria, subject: "Where is my refund?", text: "I sent the blue cup back." });
  await open("Where is my refund?");
  await expect(reply).toBeVisible();

  await hands.press("KeyN");
  await hands.write(`Her second return this year, ${CANARY}`);
  await hands.press("Control+Enter");
  await expect(messages.filter({ hasText: CANARY })).toContainText("the customer does not see this");
  expect(hands.moves, "write a note").toBeLessThanOrEqual(2);

  hands.moves = 0;
  await hands.press("KeyA");
  await expect(anna.getByPlaceholder("Owner")).toBeFocused();
  await hands.search("bor");
  await hands.press("Enter");
  await expect(fields).toContainText(borisHimself.name);
  expect(hands.moves, "assign to a colleague").toBeLessThanOrEqual(2 + "bor".length);

  hands.moves = 0;
  await hands.press("KeyP");
  await expect(anna.getByPlaceholder("Criticality")).toBeFocused();
  await hands.press("Digit3");
  await expect(details).toContainText(/Criticality: Medium → High\s*Anna Orlova, today/);
  await expect(details).toContainText(/Owner: Boris Lukin\s*Anna Orlova, today/);
  expect(hands.moves, "change the criticality").toBeLessThanOrEqual(2);

  await hands.press("KeyR");
  await expect(note).toBeHidden();
  await hands.write("The money is on its way.");
  await hands.press("Control+Enter");
  const { mail: answer } = await mailbox.mailTo(maria.address, "The money is on its way.");
  expect(answer.subject).toContain("Where is my refund?");

  // The whole team may have been told that it came to them; what she gave him is told to him alone.
  const told = ({ email }: Person) => mailbox.allTo(email, "Where is my refund?").length;
  await expect.poll(() => told(borisHimself) - told(annaHerself)).toBe(1);
  const { mail: notice } = await mailbox.mailTo(borisHimself.email, "Where is my refund?");
  expect(notice.text).toContain("I sent the blue cup back.");
  await boris.goto(/http\S+/.exec(notice.text ?? "")?.[0] ?? "");
  await expect(desk(boris).messages.filter({ hasText: CANARY })).toContainText(annaHerself.name);
  for (const { mail } of mailbox.received) {
    expect([mail.subject, mail.text, mail.html, mail.headerLines.map(({ line }) => line)].join()).not.toContain(CANARY);
  }
});
