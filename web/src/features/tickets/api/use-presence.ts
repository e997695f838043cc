import { useEffect } from "react";
import { api } from "../../../api/client";

const BEAT_MS = 20_000;

/** Tells the others that I look at this ticket, for as long as I do. */
export function usePresence(number: string) {
  useEffect(() => {
    const tell = (state: "viewing" | "left") => void announce(number, state);
    tell("viewing");
    const beat = setInterval(() => document.visibilityState === "visible" && tell("viewing"), BEAT_MS);
    return () => {
      clearInterval(beat);
      tell("left");
    };
  }, [number]);
}

/** Presence is a courtesy: when it cannot be told, nothing else suffers. */
export async function announce(number: string, state: "viewing" | "typing" | "left") {
  await api.put(`/tickets/${number}/presence`, { state }).catch(() => undefined);
}
