import { createRouter } from "@tanstack/react-router";
import { adminRoutes, publicRoutes } from "./admin-routes";
import { rootRoute, shellRoute } from "./root";
import { ticketRoutes } from "./ticket-routes";

export const router = createRouter({
  routeTree: rootRoute.addChildren([...publicRoutes, shellRoute.addChildren([...ticketRoutes, ...adminRoutes])]),
  defaultPreload: false,
  defaultPendingMs: 150,
  scrollRestoration: false,
});
