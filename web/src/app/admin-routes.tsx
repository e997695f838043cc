import type { AnyRoute } from "@tanstack/react-router";

/** Pages inside the shell beside the tickets. */
export const adminRoutes: AnyRoute[] = [];
