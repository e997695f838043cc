import { beforeEach, describe, expect, it } from "vitest";
import { Problem } from "../../../api/problem";
import { type Outcome, Outbox, type Outgoing } from "./outbox";

const item = (key: string): Outgoing => ({
  key,
  number: "1042",
  kind: "reply",
  html: "<p>Hello</p>",
  text: "Hello",
  attachments: [],
  at: "2026-11-23T10:00:00Z",
});

describe("outbox", () => {
  let outcomes: Outcome[];
  let tried: string[];
  let answer: (item: Outgoing) => Promise<unknown>;
  const open = () =>
    new Outbox(
      (outgoing) => {
        tried.push(outgoing.key);
        return answer(outgoing);
      },
      (outcome) => outcomes.push(outcome),
    );

  beforeEach(() => {
    localStorage.clear();
    outcomes = [];
    tried = [];
    answer = () => Promise.resolve("ok");
  });

  it("keeps what found no server and sends it later with the same key", async () => {
    const outbox = open();
    answer = () => Promise.reject(new Problem(0, "network.unreachable", ""));
    await outbox.add(item("a"));
    expect(outbox.all().map((kept) => kept.key)).toEqual(["a"]);

    answer = () => Promise.resolve("ok");
    await outbox.flush();

    expect(tried).toEqual(["a", "a"]);
    expect(outbox.all()).toEqual([]);
    expect(outcomes).toEqual([{ sent: item("a"), answer: "ok" }]);
  });

  it("survives a closed tab", async () => {
    answer = () => Promise.reject(new Problem(503, "down", ""));
    await open().add(item("a"));

    expect(
      open()
        .all()
        .map((kept) => kept.key),
    ).toEqual(["a"]);
  });

  it("loses nothing that another tab keeps", async () => {
    const [one, other] = [open(), open()];
    answer = () => Promise.reject(new Problem(0, "network.unreachable", ""));
    await one.add(item("a"));
    await other.add(item("b"));
    answer = (outgoing) =>
      outgoing.key === "b" ? Promise.reject(new Problem(503, "down", "")) : Promise.resolve("ok");

    await one.flush();

    expect(
      open()
        .all()
        .map((kept) => kept.key),
    ).toEqual(["b"]);
  });

  it("gives back what was refused and goes on with the rest", async () => {
    const outbox = open();
    answer = () => Promise.reject(new Problem(0, "network.unreachable", ""));
    await outbox.add(item("bad"));
    await outbox.add(item("good"));
    const refusal = new Problem(409, "tickets.already-closed", "closed");
    answer = (outgoing) => (outgoing.key === "bad" ? Promise.reject(refusal) : Promise.resolve("ok"));

    await outbox.flush();

    expect(outcomes).toEqual([
      { refused: item("bad"), failure: refusal },
      { sent: item("good"), answer: "ok" },
    ]);
  });
});
