import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Listing } from "../../api/types";

export interface Category {
  id: string;
  name: string;
  parent?: string | null;
}

export const categoriesQuery = queryOptions({
  queryKey: ["categories"],
  queryFn: ({ signal }) => api.get<Listing<Category>>("/categories", { signal }),
});
