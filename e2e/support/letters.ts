import { createTransport, type SendMailOptions } from "nodemailer";
import type { ParsedMail } from "mailparser";

/** Sends mail to Otvet's own SMTP port, as a mail server of the outer world does. */
export async function send(port: number, letter: SendMailOptions): Promise<string> {
  const transport = createTransport({ host: "127.0.0.1", port, secure: false, ignoreTLS: true });
  const sent = await transport.sendMail({ to: "support@otvet.example", ...letter });
  transport.close();
  return sent.messageId;
}

/** An answer as Gmail shapes it: the words above, the mail that is answered quoted below, plain and as HTML. */
export function inGmail(answered: ParsedMail, from: SendMailOptions["from"], words: string): SendMailOptions {
  const introduction = `On Mon, 23 Nov 2026 at 09:00, ${answered.from?.text} wrote:`;
  const quoted = (answered.text ?? "").trim().split("\n");
  return {
    from,
    to: (answered.replyTo ?? answered.from)?.value[0]?.address,
    subject: answered.subject,
    inReplyTo: answered.messageId,
    references: [answered.references ?? [], answered.messageId ?? []].flat(),
    text: `${words}\n\n${introduction}\n\n${quoted.map((line) => `> ${line}`).join("\n")}\n`,
    // The pictures of the quote travel along.
    attachments: answered.attachments.map(({ cid, content, contentType, filename }) => ({
      ...{ content, contentType, contentDisposition: "inline" as const },
      ...(cid && filename ? { cid, filename } : {}),
    })),
    html:
      `<div dir="ltr">${words}</div><br><div class="gmail_quote gmail_quote_container">` +
      `<div dir="ltr" class="gmail_attr">${introduction.replaceAll("<", "&lt;")}<br></div>` +
      `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex;border-left:1px solid #ccc;padding-left:1ex">` +
      `${answered.html || ""}</blockquote></div>`,
  };
}
