import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PATIENCE_MS = 60_000;

/** A running Otvet, started as people start it, with its database and files in a folder that goes with it. */
export class Otvet {
  private process: ChildProcess | undefined;
  /** All that it has said, over all its starts, and how each ended. */
  log = "";
  private begun = 0;
  private readonly said = new EventEmitter();

  private constructor(
    readonly url: string,
    readonly smtpPort: number,
    private readonly data: string,
    private readonly settings: Record<string, string>,
  ) {}

  static async start(settings: Record<string, string> = {}): Promise<Otvet> {
    const [http, smtp] = [await freePort(), await freePort()];
    const data = await mkdtemp(join(tmpdir(), "otvet-journeys-"));
    const url = `http://localhost:${http}`;
    const otvet = new Otvet(url, smtp, data, {
      OTVET_HTTP_PORT: String(http),
      OTVET_SMTP_PORT: String(smtp),
      OTVET_DATA: data,
      OTVET_BASE_URL: url,
      OTVET_SUPPORT_ADDRESS: "support@otvet.example",
      OTVET_RECORD: "false",
      SERVER_ADDRESS: "127.0.0.1",
      ...settings,
    });
    try {
      await otvet.begin();
    } catch (failure) {
      await otvet.stop();
      throw failure;
    }
    return otvet;
  }

  /** Starts, or starts again after kill, on the same ports and data. */
  async begin() {
    this.begun = this.log.length;
    const started = spawn("./run", { cwd: "..", env: { ...process.env, ...this.settings } });
    this.process = started;
    for (const stream of [started.stdout, started.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => {
        this.log += text;
        this.said.emit("more");
      });
    }
    started.on("exit", (code, signal) => {
      this.log += `(ended: ${signal ?? code})\n`;
      this.said.emit("more");
    });
    await this.says(/Otvet is ready/);
  }

  /** What the log of the latest start says that fits, as soon as it does. */
  async says(pattern: RegExp): Promise<RegExpExecArray> {
    const patience = AbortSignal.timeout(PATIENCE_MS);
    for (;;) {
      const found = pattern.exec(this.log.slice(this.begun));
      if (found) {
        return found;
      }
      if (!this.isRunning() || patience.aborted) {
        throw new Error(`Otvet did not say ${pattern}:\n${this.log}`);
      }
      await once(this.said, "more", { signal: patience }).catch(() => undefined);
    }
  }

  /** At once and without a farewell, as a power cut would. */
  async kill() {
    await this.end("SIGKILL");
  }

  async stop() {
    await this.end("SIGTERM");
    await rm(this.data, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals) {
    const running = this.process;
    if (running && this.isRunning()) {
      const ended = once(running, "exit");
      running.kill(signal);
      await ended;
    }
  }

  private isRunning(): boolean {
    return this.process?.exitCode === null && this.process.signalCode === null;
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") {
    throw new Error("no port is free");
  }
  return address.port;
}
