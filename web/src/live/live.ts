import { EventParser, type StreamEvent } from "./event-stream";

export type LiveState = "connecting" | "live" | "lost" | "refused";

const SILENCE_MS = 45_000;
const LONGEST_WAIT_MS = 15_000;

/**
 * One stream of what happens, kept open. After a break it resumes from the last event it saw, so nothing is missed;
 * when the server cannot resume it sends "reset", and whoever listens fetches anew.
 */
export class Live {
  private lastId: string | null = null;
  private stop = new AbortController();
  private listeners = new Set<(event: StreamEvent) => void>();
  private watchers = new Set<() => void>();
  private begun = 0;
  private attempt = 0;
  private current: LiveState = "connecting";
  private wake: () => void = () => {};
  private cut: () => void = () => {};

  constructor(
    private readonly path = "/api/v1/events",
    private readonly request: typeof fetch = (input, init) => fetch(input, init),
  ) {}

  state = (): LiveState => this.current;

  watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  listen(listener: (event: StreamEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  start(): () => void {
    this.begun = performance.now();
    this.stop = new AbortController();
    const again = () => this.wake();
    // A stream whose cable was pulled would stay silent for long before anybody noticed.
    const gone = () => this.cut();
    addEventListener("online", again);
    addEventListener("offline", gone);
    void this.keepOpen(this.stop.signal);
    return () => {
      removeEventListener("online", again);
      removeEventListener("offline", gone);
      this.stop.abort();
    };
  }

  /** Goes on after it was refused: the server knows us again. */
  resume() {
    if (this.current === "refused" && !this.stop.signal.aborted) {
      this.turn("connecting");
      this.attempt = 0;
      void this.keepOpen(this.stop.signal);
    }
  }

  private async keepOpen(signal: AbortSignal) {
    while (!signal.aborted && this.state() !== "refused") {
      try {
        await this.readOnce(signal);
      } catch {
        // Any break is the same to us: wait a little, then resume.
      }
      if (!signal.aborted && this.state() !== "refused") {
        this.turn("lost");
        await this.pause(Math.min(LONGEST_WAIT_MS, 500 * 2 ** this.attempt++), signal);
      }
    }
  }

  private async readOnce(signal: AbortSignal) {
    const silence = new AbortController();
    this.cut = () => silence.abort();
    let timer = setTimeout(() => silence.abort(), SILENCE_MS);
    try {
      // What happened between the first reading and the opening of the stream is told too.
      const age = this.lastId ? "" : `?age=${Math.round(performance.now() - this.begun)}`;
      const response = await this.request(this.path + age, {
        headers: { Accept: "text/event-stream", ...(this.lastId ? { "Last-Event-ID": this.lastId } : {}) },
        signal: AbortSignal.any([signal, silence.signal]),
      });
      if (response.status === 401 || response.status === 403) {
        this.turn("refused");
        return;
      }
      if (!response.ok || !response.body) {
        return;
      }
      this.attempt = 0;
      this.turn("live");
      const parser = new EventParser();
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        clearTimeout(timer);
        timer = setTimeout(() => silence.abort(), SILENCE_MS);
        parser.feed(part.value).forEach((event) => this.deliver(event));
      }
    } finally {
      clearTimeout(timer);
    }
  }

  private deliver(event: StreamEvent) {
    this.lastId = event.id ?? this.lastId;
    this.listeners.forEach((listener) => listener(event));
  }

  private turn(state: LiveState) {
    if (this.current !== state) {
      this.current = state;
      this.watchers.forEach((watcher) => watcher());
    }
  }

  private pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      signal.addEventListener("abort", () => resolve(), { once: true });
    });
  }
}

export const live = new Live();
