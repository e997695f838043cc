/**
 * Shortcuts are bound to physical keys ("KeyJ", "Shift+Slash", "Ctrl+Enter", "KeyG KeyI"), so that a Russian layout
 * works the same. Ctrl is also the Command key. The binding made last wins, so an inner pane can take a key over.
 */
export interface Shortcut {
  keys: string;
  /** Key of a text, with its namespace, for the help, tooltips and the command menu. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Chords with Ctrl or Alt and Escape work inside inputs anyway; single keys only when told. */
  inInputs?: boolean;
  /** A chord that means something else where one types, as Ctrl+Z does. */
  outsideInputs?: boolean;
  hidden?: boolean;
}

const SEQUENCE_MS = 900;

export class Shortcuts {
  private layers: Shortcut[][] = [];
  private listeners = new Set<() => void>();
  private visible: Shortcut[] = [];
  private started = "";
  private startedAt = 0;

  /** Adds bindings and returns what takes them away. */
  bind(layer: Shortcut[]): () => void {
    this.layers = [...this.layers, layer];
    this.changed();
    return () => {
      this.layers = this.layers.filter((other) => other !== layer);
      this.changed();
    };
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Those in force now, outer layers first. */
  all = (): Shortcut[] => this.visible;

  /** True when the event was a shortcut and has been acted upon. */
  handle(event: KeyboardEvent): boolean {
    if (event.defaultPrevented || event.isComposing) {
      return false;
    }
    const chord = chordOf(event);
    const prefix = event.timeStamp - this.startedAt < SEQUENCE_MS ? `${this.started} ` : "";
    const found = (prefix && this.find(prefix + chord, event)) || this.find(chord, event);
    this.started = "";
    if (found) {
      event.preventDefault();
      found.run(event);
      return true;
    }
    if (this.startsSequence(chord) && !takesText(event.target)) {
      this.started = chord;
      this.startedAt = event.timeStamp;
    }
    return false;
  }

  private find(keys: string, event: KeyboardEvent): Shortcut | undefined {
    for (const layer of [...this.layers].reverse()) {
      const shortcut = layer.find((candidate) => candidate.keys === keys);
      if (shortcut && allowed(shortcut, event)) {
        return shortcut;
      }
    }
    return undefined;
  }

  private startsSequence(chord: string): boolean {
    return this.layers.flat().some((shortcut) => shortcut.keys.startsWith(`${chord} `));
  }

  private changed() {
    const latest = new Map(this.layers.flat().map((shortcut) => [shortcut.keys, shortcut]));
    this.visible = [...latest.values()].filter((shortcut) => !shortcut.hidden);
    this.listeners.forEach((listener) => listener());
  }
}

export const shortcuts = new Shortcuts();

export function chordOf(event: KeyboardEvent): string {
  const control = event.ctrlKey || event.metaKey ? "Ctrl+" : "";
  return control + (event.altKey ? "Alt+" : "") + (event.shiftKey ? "Shift+" : "") + event.code.replace("Numpad", "");
}

function allowed(shortcut: Shortcut, event: KeyboardEvent): boolean {
  if (shortcut.outsideInputs && takesText(event.target)) {
    return false;
  }
  const single = !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!single || shortcut.inInputs) {
    return true;
  }
  const target = event.target as Element | null;
  const inLayer = target?.closest?.("[role=dialog],[role=menu],[role=listbox]") != null;
  const activates = target?.closest?.("a,button,summary") != null && (event.code === "Enter" || event.code === "Space");
  return !takesText(event.target) && !inLayer && !activates;
}

function takesText(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input:not([type=checkbox]),textarea,select") != null)
  );
}

const GLYPHS: Record<string, string> = {
  Enter: "⏎",
  Slash: "/",
  Escape: "Esc",
  Shift: "⇧",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** How the keys are shown: "Ctrl+Shift+Enter" is "Ctrl ⇧ ⏎". */
export function keyHint(keys: string): string {
  const named = keys.replace("Shift+Slash", "?").replace("Shift+Digit1", "!");
  return named
    .split(/[+ ]/)
    .map((part) => GLYPHS[part] ?? part.replace(/^(Key|Digit)/, ""))
    .join(" ");
}
