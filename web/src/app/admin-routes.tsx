import type { AnyRoute } from "@tanstack/react-router";

/** Pages that open without signing in. */
export const publicRoutes: AnyRoute[] = [];

/** Pages inside the shell beside the tickets. */
export const adminRoutes: AnyRoute[] = [];
