import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { Listing, View } from "./types";

export const viewsQuery = queryOptions({
  queryKey: ["views"],
  queryFn: ({ signal }) => api.get<Listing<View>>("/views", { signal }),
});
