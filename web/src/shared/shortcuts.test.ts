import { beforeEach, describe, expect, it } from "vitest";
import { keyHint, Shortcuts } from "./shortcuts";

const press = (code: string, init: KeyboardEventInit = {}, target: Element = document.body) => {
  const event = new KeyboardEvent("keydown", { code, bubbles: true, cancelable: true, ...init });
  target.dispatchEvent(event);
  return event;
};

describe("shortcuts", () => {
  let shortcuts: Shortcuts;
  let ran: string[];

  beforeEach(() => {
    document.body.innerHTML = "<input id=field />";
    shortcuts = new Shortcuts();
    ran = [];
  });

  const bind = (keys: string, inInputs = false) =>
    shortcuts.bind([{ keys, label: keys, inInputs, run: () => ran.push(keys) }]);

  it("go by the physical key, whatever the layout writes", () => {
    bind("KeyJ");

    shortcuts.handle(press("KeyJ", { key: "о" }));

    expect(ran).toEqual(["KeyJ"]);
  });

  it("leave single letters to inputs, but not chords", () => {
    bind("KeyR");
    bind("Ctrl+Enter");
    const field = document.getElementById("field") as HTMLElement;

    shortcuts.handle(press("KeyR", {}, field));
    shortcuts.handle(press("Enter", { ctrlKey: true }, field));

    expect(ran).toEqual(["Ctrl+Enter"]);
  });

  it("know sequences", () => {
    bind("KeyG KeyS");
    bind("KeyS");

    shortcuts.handle(press("KeyG"));
    shortcuts.handle(press("KeyS"));

    expect(ran).toEqual(["KeyG KeyS"]);
  });

  it("let the latest binding win until it is taken away", () => {
    bind("Escape");
    const release = shortcuts.bind([{ keys: "Escape", label: "inner", run: () => ran.push("inner") }]);

    shortcuts.handle(press("Escape"));
    release();
    shortcuts.handle(press("Escape"));

    expect(ran).toEqual(["inner", "Escape"]);
  });

  it("are shown as people write them", () => {
    expect(keyHint("Ctrl+Shift+Enter")).toBe("Ctrl ⇧ ⏎");
    expect(keyHint("Shift+Slash")).toBe("?");
  });
});
