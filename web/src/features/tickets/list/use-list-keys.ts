import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { TicketRow } from "../../../api/types";
import { useShortcuts } from "../../../shared/use-shortcuts";
import type { ListFilter } from "../../../live/membership";
import { prefetchTicket } from "../api/queries";
import { placeOf } from "./neighbour";

interface ListKeys {
  filter: ListFilter;
  rows: TicketRow[];
  open: string | undefined;
  onOpen: (number: number) => void;
  show: (index: number) => void;
}

/** Where the next key will act. J and K step, and with a ticket open they open the neighbour at once. */
export function useListKeys({ filter, rows, open, onOpen, show }: ListKeys): { id: string | undefined } {
  const client = useQueryClient();
  const [focused, setFocused] = useState<string>();
  const openIndex = rows.findIndex((row) => String(row.number) === open);
  const focusIndex = rows.findIndex((row) => row.id === focused);
  const at = () => (focusIndex >= 0 ? focusIndex : open ? placeOf(filter, openIndex) : -1);

  useEffect(() => {
    placeOf(filter, openIndex);
    [rows[openIndex + 1], rows[openIndex + 2], rows[openIndex - 1]].forEach(
      (row) => open && row && prefetchTicket(client, row.number),
    );
  }, [client, filter, open, openIndex, rows]);

  const step = (by: number, opens: boolean) => {
    const index = Math.min(rows.length - 1, Math.max(0, at() + by));
    const row = rows[index];
    if (row) {
      setFocused(row.id);
      show(index);
      if (opens) {
        onOpen(row.number);
      } else {
        prefetchTicket(client, row.number);
      }
    }
  };
  useShortcuts([
    { keys: "KeyJ", label: "tickets:keys.next", run: () => step(1, open !== undefined) },
    { keys: "KeyK", label: "tickets:keys.previous", run: () => step(-1, open !== undefined) },
    { keys: "ArrowDown", label: "tickets:keys.down", hidden: true, run: () => step(1, false) },
    { keys: "ArrowUp", label: "tickets:keys.up", hidden: true, run: () => step(-1, false) },
    {
      keys: "Enter",
      label: "tickets:keys.open",
      run: () => {
        const row = rows[focusIndex >= 0 ? focusIndex : Math.min(at() + 1, rows.length - 1)];
        if (row) {
          setFocused(row.id);
          onOpen(row.number);
        }
      },
    },
  ]);
  return { id: focused !== undefined && focusIndex !== openIndex ? focused : undefined };
}
