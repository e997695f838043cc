import { QueryClient } from "@tanstack/react-query";
import { Problem } from "../api/problem";
import { queryClientRef } from "../api/query-client-ref";

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      // Events keep the cache right, so what is in it stays fresh; a reset refetches.
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (count, failure) =>
        failure instanceof Problem && (failure.isOffline || failure.status >= 500) && count < 2,
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});

queryClientRef.current = queryClient;
