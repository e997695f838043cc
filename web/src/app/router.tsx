import { createRouter } from "@tanstack/react-router";
import { adminRoutes } from "./admin-routes";
import { doorRoutes } from "./door-routes";
import { rootRoute, shellRoute } from "./root";
import { ticketRoutes } from "./ticket-routes";

export const router = createRouter({
  routeTree: rootRoute.addChildren([...doorRoutes, shellRoute.addChildren([...ticketRoutes, ...adminRoutes])]),
  defaultPreload: false,
  defaultPendingMs: 150,
  scrollRestoration: false,
});
