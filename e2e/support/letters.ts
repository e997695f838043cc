import { createTransport, type SendMailOptions } from "nodemailer";

/** Sends mail to Otvet's own SMTP port, as a mail server of the outer world does. */
export async function send(port: number, letter: SendMailOptions): Promise<string> {
  const transport = createTransport({ host: "127.0.0.1", port, secure: false, ignoreTLS: true });
  const sent = await transport.sendMail({ to: "support@otvet.example", ...letter });
  transport.close();
  return sent.messageId;
}
