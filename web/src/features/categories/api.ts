import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Listing } from "../../api/types";

export interface Category {
  id: string;
  name: string;
  archived: boolean;
}

/** All of them, while the desk asks only for those that may be chosen. */
export const categoriesQuery = queryOptions({
  queryKey: ["categories", "all"],
  queryFn: ({ signal }) => api.get<Listing<Category>>("/categories", { query: { archived: true }, signal }),
});
