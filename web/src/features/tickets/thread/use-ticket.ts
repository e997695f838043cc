import { useQuery } from "@tanstack/react-query";
import { Problem } from "../../../api/problem";
import { ticketQuery } from "../api/queries";
import { useSeed } from "./use-seed";

/** The ticket as far as it is known; nothing of it any more once it is out of our sight. */
export function useTicket(number: string) {
  const seed = useSeed(number);
  const query = useQuery(ticketQuery(number));
  const hidden = query.error instanceof Problem && query.error.status === 404;
  return { ticket: hidden ? undefined : (query.data ?? seed), failure: query.error, retry: query.refetch };
}
