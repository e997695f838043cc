import { type AnyRoute, createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { rootRoute } from "./root";

const page = (name: "SignInRoute" | "SetupRoute" | "ForgottenRoute" | "NewPasswordRoute") =>
  lazyRouteComponent(() => import("./door-pages"), name);

const text = (search: Record<string, unknown>, name: string) =>
  search[name] === undefined ? {} : { [name]: String(search[name]) };

/** Pages that open without signing in. */
export const doorRoutes: AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/sign-in",
    component: page("SignInRoute"),
    validateSearch: (search: Record<string, unknown>) => text(search, "next"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/setup",
    component: page("SetupRoute"),
    validateSearch: (search: Record<string, unknown>) => text(search, "token"),
  }),
  createRoute({ getParentRoute: () => rootRoute, path: "/reset", component: page("ForgottenRoute") }),
  createRoute({ getParentRoute: () => rootRoute, path: "/reset/$token", component: page("NewPasswordRoute") }),
];
