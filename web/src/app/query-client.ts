import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { Problem } from "../api/problem";
import { queryClientRef } from "../api/query-client-ref";

/** Called when the server no longer knows us. */
export const signedOut = { act: () => {} };

function watchSession(failure: unknown) {
  if (failure instanceof Problem && failure.status === 401) {
    signedOut.act();
  }
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: watchSession }),
  mutationCache: new MutationCache({ onError: watchSession }),
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
