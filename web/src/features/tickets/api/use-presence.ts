import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api } from "../../../api/client";
import { patchRow } from "../../../live/patches";

const BEAT_MS = 20_000;

/** Tells the others that I look at this ticket, for as long as I do; looking at it is having read it. */
export function usePresence(number: string, id: string | undefined) {
  const client = useQueryClient();
  useEffect(() => {
    const read = () => id && patchRow(client, id, { unread: false });
    read();
    return () => void read();
  }, [client, id]);
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
