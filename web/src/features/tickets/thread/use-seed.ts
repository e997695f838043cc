import { useQueryClient } from "@tanstack/react-query";
import type { Ticket } from "../../../api/types";
import type { Pages } from "../../../live/patches";

/** The row that the list already has is enough to draw the head at once. */
export function useSeed(number: string): Ticket | undefined {
  const client = useQueryClient();
  for (const [, data] of client.getQueriesData<Pages>({ queryKey: ["tickets"] })) {
    const row = data?.pages?.flatMap((page) => page.items).find((item) => String(item.number) === number);
    if (row) {
      return row;
    }
  }
  return undefined;
}
