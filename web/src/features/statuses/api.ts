import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Listing, Status } from "../../api/types";
import type { IconName } from "../../ui/icon";

export type Base = Status["base"];

/** The six states that every status stands under, in the order of a ticket's life, each with its sign. */
export const BASES: { id: Base; icon: IconName }[] = [
  { id: "new", icon: "star" },
  { id: "open", icon: "half" },
  { id: "pending", icon: "pause" },
  { id: "on-hold", icon: "clock" },
  { id: "solved", icon: "check" },
  { id: "closed", icon: "checks" },
];

export const iconOf = (base: Base): IconName => BASES.find(({ id }) => id === base)?.icon ?? "half";

/** All of them, while the desk asks only for those that may be chosen. */
export const statusesQuery = queryOptions({
  queryKey: ["statuses", "all"],
  queryFn: ({ signal }) => api.get<Listing<Status>>("/statuses", { query: { archived: true }, signal }),
});

export interface StatusChange {
  name?: string;
  archived?: boolean;
  place?: number;
}

export const addStatus = (name: string, base: Base) => api.post<Status>("/statuses", { name, base });
export const changeStatus = (id: string, change: StatusChange) => api.patch<Status>(`/statuses/${id}`, change);
