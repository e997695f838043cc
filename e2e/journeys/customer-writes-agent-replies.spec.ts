import { maria } from "../support/cast";
import { desk, isDrawn } from "../support/desk";
import { Hands } from "../support/hands";
import { expect, test } from "../support/journey";
import { inGmail, send } from "../support/letters";

test("a customer's mail is answered with a screenshot, and their answer comes back", async ({
  anna,
  otvet,
  mailbox,
}) => {
  const { row, thread, messages, reply, fields } = desk(anna);
  const hands = new Hands(anna);
  const cup = await anna.screenshot({ clip: { x: 0, y: 0, width: 60, height: 40 } });
  await expect(anna.getByRole("heading", { name: "Waiting for us" })).toBeVisible();

  const asked = await send(otvet.smtpPort, {
    from: maria,
    subject: "Чашка пришла разбитой",
    html: '<p>Здравствуйте! Вот <b>что приехало</b>:</p><img src="cid:cup@customer" alt="Чашка"><p>Ещё и ёлка…</p>',
    attachments: [
      { filename: "чашка.png", content: cup, cid: "cup@customer", contentDisposition: "inline" },
      { filename: "Чек № 7.txt", content: "Чашка, 1 шт." },
    ],
  });
  await expect(row("Чашка пришла разбитой")).toBeVisible();
  await hands.press("Enter");
  await expect(messages.first()).toContainText("Здравствуйте! Вот что приехало:");
  await expect.poll(() => isDrawn(messages.first().getByRole("img", { name: "Чашка" }))).toBe(true);
  await expect(messages.first()).toContainText("Чек № 7.txt");
  expect(hands.moves, "open the next ticket").toBeLessThanOrEqual(1);

  hands.moves = 0;
  await hands.press("KeyI");
  await expect(fields).toContainText("Me");
  expect(hands.moves, "take it").toBeLessThanOrEqual(1);

  hands.moves = 0;
  await expect(reply).toBeVisible();
  await hands.press("KeyR");
  await hands.write("Мария, пришлём **новую** чашку. ");
  await hands.paste(await anna.screenshot({ clip: { x: 0, y: 0, width: 80, height: 50 } }), "новая.png");
  await expect.poll(() => isDrawn(reply.getByRole("img", { name: "новая.png" }))).toBe(true);
  await hands.press("Control+Enter");
  await expect(messages.nth(1)).toContainText("Sent");
  expect(hands.moves, "write an answer, with one paste").toBeLessThanOrEqual(2 + 1);

  const { mail, raw } = await mailbox.mailTo(maria.address, "Мария, пришлём новую чашку.");
  expect(mail.subject).toContain("Re: Чашка пришла разбитой");
  expect(mail.inReplyTo).toBe(asked);
  expect(mail.references).toContain(asked);
  expect(raw).toContain("multipart/alternative");
  expect(mail.html).toContain("<strong>новую</strong>");
  expect(mail.attachments).toHaveLength(1);
  expect(mail.attachments[0]).toMatchObject({ related: true, contentType: "image/png", filename: "новая.png" });
  expect(mail.html).toContain(`src="cid:${mail.attachments[0]?.cid}"`);

  await send(otvet.smtpPort, inGmail(mail, maria, "Спасибо, жду!"));
  await expect(messages).toHaveCount(3);
  const last = messages.nth(2);
  await expect(last).toContainText("Спасибо, жду!");
  await expect(last).not.toContainText("пришлём");
  await expect(last).not.toContainText("новая.png");
  await last.getByRole("button", { name: /^quote, / }).click();
  await expect(last.getByRole("blockquote")).toContainText("Мария, пришлём новую чашку.");
  await expect(thread.getByRole("heading")).toContainText("Чашка пришла разбитой");
});
