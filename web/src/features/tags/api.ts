import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";

export interface TagUse {
  name: string;
  tickets: number;
}

export const tagUsesQuery = queryOptions({
  queryKey: ["tags", "uses", "all"],
  queryFn: ({ signal }) => api.get<{ items: TagUse[] }>("/tag-uses", { signal }),
  staleTime: 0,
});

export const mergeTags = (names: string[], into: string) =>
  api.post<{ tickets: number }>("/tag-merges", { names, into });
export const removeTags = (names: string[]) => api.post<{ tickets: number }>("/tag-removals", { names });

/** How the server writes a tag, so that the page knows whether one of this name is there. */
export const plainTag = (name: string) => name.trim().replace(/\s+/g, " ").toLowerCase();
