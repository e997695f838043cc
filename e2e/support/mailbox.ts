import { EventEmitter, once } from "node:events";
import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer, type SMTPServerAddress } from "smtp-server";

const PATIENCE_MS = 30_000;

export interface Received {
  to: string[];
  raw: string;
  mail: ParsedMail;
}

/** The world's mail servers in one: a relay that takes what Otvet sends, or refuses an address for a while. */
export class Mailbox {
  readonly received: Received[] = [];
  private readonly refused = new Map<string, string>();
  private readonly came = new EventEmitter();
  private readonly server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["AUTH", "STARTTLS"],
    logger: false,
    onRcptTo: (address, _, answer) => answer(this.refusalOf(address)),
    onData: (stream, session, answer) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        void this.keep(
          Buffer.concat(parts),
          session.envelope.rcptTo.map((to) => to.address),
        ).then(() => answer());
      });
    },
  });

  async open() {
    this.server.listen(0, "127.0.0.1");
    await once(this.server.server, "listening");
  }

  get relay(): string {
    const address = this.server.server.address();
    return `smtp://127.0.0.1:${typeof address === "object" ? address?.port : address}`;
  }

  async close() {
    await new Promise<void>((closed) => this.server.close(closed));
  }

  refuse(address: string, words: string) {
    this.refused.set(address, words);
  }

  accept(address: string) {
    this.refused.delete(address);
  }

  /** The first mail to this address with these words in its subject or text, awaited when it has not come yet. */
  async mailTo(address: string, words = ""): Promise<Received> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const [found] = this.allTo(address, words);
      if (found) {
        return found;
      }
      if (patience.aborted) {
        const there = this.received.map(({ mail, to }) => `${to.join()}: ${mail.subject}`);
        throw new Error(`no mail to ${address} with "${words}" among:\n${there.join("\n")}`);
      }
      await once(this.came, "mail", { signal: patience }).catch(() => undefined);
    }
  }

  allTo(address: string, words = ""): Received[] {
    return this.received.filter(
      ({ to, mail }) => to.includes(address) && `${mail.subject}\n${mail.text}`.includes(words),
    );
  }

  private async keep(raw: Buffer, to: string[]) {
    this.received.push({ to, raw: raw.toString("latin1"), mail: await simpleParser(raw, { keepCidLinks: true }) });
    this.came.emit("mail");
  }

  private refusalOf({ address }: SMTPServerAddress): Error | null {
    const words = this.refused.get(address);
    return words === undefined ? null : Object.assign(new Error(words), { responseCode: 550 });
  }
}
