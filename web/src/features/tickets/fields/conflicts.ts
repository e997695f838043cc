import { useSyncExternalStore } from "react";
import type { Message } from "../../../api/types";

export interface Clash {
  /** What came since I looked: messages and changes. */
  since: Message[];
  /** What I meant it to be. */
  mine?: { field: string; value: unknown };
  /** Does the refused edit again; a refused text is back in its place instead. */
  retry?: () => void;
  /** How many letters of mine are kept. */
  kept?: number;
}

const clashes = new Map<string, Clash>();
const listeners = new Set<() => void>();
const changed = () => listeners.forEach((listener) => listener());

/** Edits that met somebody else's: kept until the person decides. */
export const conflicts = {
  raise(number: string, clash: Clash) {
    clashes.set(number, clash);
    changed();
  },
  settle(number: string) {
    clashes.delete(number);
    changed();
  },
};

export function useConflict(number: string): Clash | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => clashes.get(number),
  );
}
