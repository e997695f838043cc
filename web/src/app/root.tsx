import { createRootRoute, createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { Problem } from "../api/problem";
import { sessionQuery } from "../api/session";
import { takeSeat } from "../shared/belongings";
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
      const session = await queryClient.ensureQueryData(sessionQuery);
      if (takeSeat(session.agent.id)) {
        window.location.reload();
      }
    } catch (failure) {
      if (failure instanceof Problem && failure.status === 401) {
        throw redirect({ to: "/sign-in", search: { next: location.href } });
      }
      throw failure;
    }
  },
});
