import { queryOptions, useQuery } from "@tanstack/react-query";
import { api } from "./client";
import type { Session } from "./types";

export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: ({ signal }) => api.get<Session>("/session", { signal }),
  staleTime: Infinity,
});

/** Who I am; stands on every page inside the shell. */
export function useSession(): Session | undefined {
  return useQuery(sessionQuery).data;
}

/** Whether my role allows it, such as "tickets_write". */
export function useMay(permission: string): boolean {
  return useSession()?.agent.permissions.some((mine) => mine.toLowerCase() === permission) ?? false;
}
