import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { type Shortcut, shortcuts } from "./shortcuts";

/** Binds keys while the component stands; what they run may change freely without binding anew. */
export function useShortcuts(bindings: Shortcut[], enabled = true) {
  const latest = useRef(bindings);
  const signature = bindings.map((shortcut) => `${shortcut.keys} ${shortcut.label}`).join();
  useLayoutEffect(() => {
    latest.current = bindings;
  });
  useEffect(() => {
    if (!enabled) {
      return undefined;
    }
    return shortcuts.bind(
      latest.current.map((shortcut, index) => ({
        ...shortcut,
        run: (event) => latest.current[index]?.run(event),
      })),
    );
  }, [signature, enabled]);
}

export function useAllShortcuts(): Shortcut[] {
  return useSyncExternalStore(shortcuts.subscribe, shortcuts.all);
}

/** Mounted once, by the shell. */
export function useShortcutKeys() {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => shortcuts.handle(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
