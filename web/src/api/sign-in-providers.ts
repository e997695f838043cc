import { queryOptions } from "@tanstack/react-query";
import { api } from "./client";
import type { Listing } from "./types";

/** Accounts elsewhere by which one may sign in; told to everybody. */
export const signInProvidersQuery = queryOptions({
  queryKey: ["sign-in-providers"],
  queryFn: ({ signal }) => api.get<Listing<{ id: string; name: string }>>("/sign-in-providers", { signal }),
  retry: false,
});
