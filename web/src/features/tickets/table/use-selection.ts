import { useState } from "react";
import type { TicketRow } from "../../../api/types";

/** Which rows the next bulk act takes. With Shift everything from the last picked one. */
export function useSelection(rows: TicketRow[]) {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [last, setLast] = useState<string>();
  const shown = rows.filter((row) => picked.has(row.id));
  const all = rows.length > 0 && shown.length === rows.length;
  return {
    rows: shown,
    all,
    has: (id: string) => picked.has(id),
    pick(id: string, range: boolean) {
      setPicked(range && last ? withRange(rows, picked, last, id) : toggled(picked, id));
      setLast(id);
    },
    toggleAll: () => setPicked(all ? new Set() : new Set(rows.map((row) => row.id))),
    clear: () => setPicked(new Set()),
  };
}

function toggled(picked: ReadonlySet<string>, id: string): Set<string> {
  const next = new Set(picked);
  if (!next.delete(id)) {
    next.add(id);
  }
  return next;
}

export function withRange(rows: TicketRow[], picked: ReadonlySet<string>, from: string, to: string): Set<string> {
  const [a, b] = [from, to].map((id) => rows.findIndex((row) => row.id === id)) as [number, number];
  const range = a < 0 || b < 0 ? [] : rows.slice(Math.min(a, b), Math.max(a, b) + 1);
  return new Set([...picked, ...range.map((row) => row.id)]);
}
