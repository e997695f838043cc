import type { QueryClient } from "@tanstack/react-query";

/** The one cache, for what works outside of components; set once at the start. */
export const queryClientRef: { current: QueryClient | undefined } = { current: undefined };
