import { useSyncExternalStore } from "react";

export type Overlay = "commands" | "help" | "new-ticket" | "absence" | null;

let current: Overlay = null;
const listeners = new Set<() => void>();

/** Which of the things that float over every page is open. */
export const overlay = {
  show(next: Overlay) {
    current = next;
    listeners.forEach((listener) => listener());
  },
  current: () => current,
};

export function useOverlay(): Overlay {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, overlay.current);
}
