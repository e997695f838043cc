import { describe, expect, it, vi } from "vitest";
import { EventParser, type StreamEvent } from "./event-stream";
import { Live } from "./live";

describe("event stream", () => {
  it("is read right wherever the bytes are cut", () => {
    const text = 'id: 7\nevent: ticket\ndata: {"a":1}\n\n: still here\n\nid: 8\ndata: x\ndata: y\n\n';
    for (let cut = 1; cut < text.length; cut++) {
      const parser = new EventParser();
      const events = [...parser.feed(text.slice(0, cut)), ...parser.feed(text.slice(cut))];

      expect(events).toEqual([
        { id: "7", name: "ticket", data: '{"a":1}' },
        { id: "8", name: "message", data: "x\ny" },
      ]);
    }
  });
});

describe("live", () => {
  const answering = (text: string) => Promise.resolve(new Response(text, { status: 200 }));

  it("resumes after a break from the last event seen", async () => {
    const asked: (string | undefined)[] = [];
    const request = vi.fn((_: unknown, init?: RequestInit) => {
      asked.push((init?.headers as Record<string, string>)["Last-Event-ID"]);
      return answering(`id: ${asked.length}\nevent: counts\ndata: {}\n\n`);
    });
    const seen: StreamEvent[] = [];
    const live = new Live("/events", request as typeof fetch);
    live.listen((event) => seen.push(event));

    const stop = live.start();
    await vi.waitFor(() => expect(asked.length).toBeGreaterThan(1), 15_000);
    stop();

    expect(asked.slice(0, 2)).toEqual([undefined, "1"]);
    expect(seen[0]).toEqual({ id: "1", name: "counts", data: "{}" });
  });

  it("is lost as soon as the network is, though the stream is only silent", async () => {
    const silent = (_: unknown, init?: RequestInit) =>
      Promise.resolve(
        new Response(
          new ReadableStream({
            start: (stream) => init?.signal?.addEventListener("abort", () => stream.error(new Error("cut"))),
          }),
        ),
      );
    const live = new Live("/events", silent as typeof fetch);
    const stop = live.start();
    await vi.waitFor(() => expect(live.state()).toBe("live"), 15_000);

    dispatchEvent(new Event("offline"));

    await vi.waitFor(() => expect(live.state()).toBe("lost"), 15_000);
    stop();
  });

  it("stops when the session has ended", async () => {
    const request = vi.fn(() => Promise.resolve(new Response("", { status: 401 })));
    const live = new Live("/events", request as unknown as typeof fetch);

    const stop = live.start();
    await vi.waitFor(() => expect(live.state()).toBe("refused"), 15_000);
    stop();

    expect(request).toHaveBeenCalledTimes(1);
  });
});
