import { createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { DeskPage } from "./desk-page";
import { shellRoute } from "./root";

interface DeskSearch {
  view?: string;
  q?: string;
  sort?: string;
  mode?: "table";
}

const homeRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/",
  beforeLoad: () => {
    throw redirect({ to: "/tickets", replace: true });
  },
});

export const deskRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/tickets",
  component: DeskPage,
  validateSearch: (search: Record<string, unknown>): DeskSearch => ({
    ...(typeof search.view === "string" ? { view: search.view } : {}),
    ...(typeof search.sort === "string" ? { sort: search.sort } : {}),
    ...(search.mode === "table" ? { mode: "table" } : {}),
    ...(typeof search.q === "string" || typeof search.q === "number" ? { q: String(search.q) } : {}),
  }),
});

const openRoute = createRoute({ getParentRoute: () => deskRoute, path: "$number", component: () => null });

const callsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/calls",
  component: lazyRouteComponent(() => import("../features/calls/calls-page"), "CallsPage"),
});

export const ticketRoutes = [homeRoute, callsRoute, deskRoute.addChildren([openRoute])];
