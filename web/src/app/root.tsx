import { createRootRoute, createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { Problem } from "../api/problem";
import { sessionQuery } from "../api/session";
import { queryClient } from "./query-client";
import { Shell } from "./shell";

export const rootRoute = createRootRoute({
  notFoundComponent: lazyRouteComponent(() => import("./not-found"), "NotFound"),
});

/** Everything behind the door: asks who we are before it opens. */
export const shellRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: "shell",
  component: Shell,
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(sessionQuery);
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 401) {
        throw redirect({ to: "/sign-in", search: { next: location.href } });
      }
      throw failure;
    }
  },
});
