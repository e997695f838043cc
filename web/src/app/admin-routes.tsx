import { type AnyRoute, createRoute, lazyRouteComponent, redirect } from "@tanstack/react-router";
import { sessionQuery } from "../api/session";
import { queryClient } from "./query-client";
import { rootRoute, shellRoute } from "./root";
import { firstPage } from "./settings/sections";

const text = (value: unknown) => (typeof value === "string" ? value : undefined);

/** What a provider sends may look like a number. */
const plain = (value: unknown) => (typeof value === "number" ? String(value) : text(value));

/** Pages that open without signing in. */
export const publicRoutes: AnyRoute[] = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/sign-in",
    validateSearch: (search: Record<string, unknown>) => ({
      next: text(search.next),
      trouble: text(search.trouble),
      by: text(search.by),
    }),
    component: lazyRouteComponent(() => import("../features/staff/door/sign-in"), "SignIn"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/setup",
    validateSearch: (search: Record<string, unknown>) => ({ token: text(search.token) }),
    component: lazyRouteComponent(() => import("../features/staff/door/setup"), "Setup"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/reset",
    component: lazyRouteComponent(() => import("../features/staff/door/reset"), "Reset"),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: "/reset/$token",
    component: lazyRouteComponent(() => import("../features/staff/door/choose-password"), "ChoosePassword"),
  }),
];

const settingsRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("./settings/settings-page"), "SettingsPage"),
});

const page = (path: string, component: Parameters<typeof createRoute>[0]["component"]) =>
  createRoute({ getParentRoute: () => settingsRoute, path, component });

const settingsPages: AnyRoute[] = [
  createRoute({
    getParentRoute: () => settingsRoute,
    path: "/",
    beforeLoad: async () => {
      const session = await queryClient.ensureQueryData(sessionQuery);
      throw redirect({ href: `/settings/${firstPage(session.agent.permissions)}`, replace: true });
    },
  }),
  page(
    "mailboxes",
    lazyRouteComponent(() => import("../features/mailboxes/mailboxes-page"), "MailboxesPage"),
  ),
  createRoute({
    getParentRoute: () => settingsRoute,
    path: "mailboxes/signed-in",
    validateSearch: (search: Record<string, unknown>) => ({
      state: plain(search.state),
      code: plain(search.code),
      error: plain(search.error),
    }),
    component: lazyRouteComponent(() => import("../features/mailboxes/signed-in-page"), "SignedInPage"),
  }),
  page(
    "mail-apps",
    lazyRouteComponent(() => import("../features/mailboxes/apps-page"), "AppsPage"),
  ),
  page(
    "agents",
    lazyRouteComponent(() => import("../features/staff/agents/agents-page"), "AgentsPage"),
  ),
  page(
    "teams",
    lazyRouteComponent(() => import("../features/staff/teams/teams-page"), "TeamsPage"),
  ),
  page(
    "roles",
    lazyRouteComponent(() => import("../features/staff/roles/roles-page"), "RolesPage"),
  ),
  page(
    "sites",
    lazyRouteComponent(() => import("../features/sites/sites-page"), "SitesPage"),
  ),
  page(
    "forms",
    lazyRouteComponent(() => import("../features/forms/forms-page"), "FormsPage"),
  ),
  page(
    "categories",
    lazyRouteComponent(() => import("../features/categories/categories-page"), "CategoriesPage"),
  ),
  page(
    "statuses",
    lazyRouteComponent(() => import("../features/statuses/statuses-page"), "StatusesPage"),
  ),
  page(
    "tags",
    lazyRouteComponent(() => import("../features/tags/tags-page"), "TagsPage"),
  ),
  page(
    "health",
    lazyRouteComponent(() => import("../features/health/health-page"), "HealthPage"),
  ),
  page(
    "set-aside",
    lazyRouteComponent(() => import("../features/health/set-aside-page"), "SetAsidePage"),
  ),
  page(
    "mail-doctor",
    lazyRouteComponent(() => import("../features/mail-doctor/mail-doctor-page"), "MailDoctorPage"),
  ),
  page(
    "senders",
    lazyRouteComponent(() => import("../features/senders/senders-page"), "SendersPage"),
  ),
  page(
    "providers",
    lazyRouteComponent(() => import("../features/staff/providers/providers-page"), "ProvidersPage"),
  ),
  page(
    "webhooks",
    lazyRouteComponent(() => import("../features/webhooks/webhooks-page"), "WebhooksPage"),
  ),
  page(
    "profile",
    lazyRouteComponent(() => import("../features/staff/me/profile-page"), "ProfilePage"),
  ),
  page(
    "keys",
    lazyRouteComponent(() => import("../features/staff/me/keys-page"), "KeysPage"),
  ),
  page(
    "sessions",
    lazyRouteComponent(() => import("../features/staff/me/sessions-page"), "SessionsPage"),
  ),
];

/** Pages inside the shell beside the tickets. */
export const adminRoutes: AnyRoute[] = [settingsRoute.addChildren(settingsPages)];
