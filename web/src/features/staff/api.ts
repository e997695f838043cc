import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Listing } from "../../api/types";
import type { Absence } from "../../shared/absence";

export const ROLES = ["administrator", "manager", "agent", "author", "reader"] as const;

export interface Colleague {
  id: string;
  name: string;
  email: string;
  initials: string;
  /** One of ROLES, or the id of an own role, which has a name. */
  role: string;
  roleName: string | null;
  active: boolean;
  locale: string;
  teams: string[];
  secondStep: boolean;
  /** Has not come in yet. */
  invited: boolean;
  absence: Absence | null;
  /** Has the workspace open now. */
  here: boolean;
  lastSeenAt: string | null;
}

/** What an own role may be given; reading comes with every role. */
export const OFFERED = [
  "TICKETS_WRITE",
  "TICKETS_OPEN",
  "TICKETS_ASSIGN",
  "CUSTOMERS_WRITE",
  "SUSPENDED_RELEASE",
  "HEALTH_MANAGE",
  "SETTINGS_MANAGE",
] as const;

export const SIGHTS = ["everything", "teams", "own"] as const;

/** A role that this desk made for itself. */
export interface OwnRole {
  id: string;
  name: string;
  sees: (typeof SIGHTS)[number];
  permissions: string[];
  /** How many have it. */
  agents: number;
  version: number;
}

export interface Team {
  id: string;
  name: string;
  agents: string[];
  sites: string[];
}

export interface SiteName {
  id: string;
  name: string;
}

export interface Device {
  id: string;
  device: string;
  address: string;
  createdAt: string;
  lastSeenAt: string;
  current: boolean;
}

export const agentsQuery = queryOptions({
  queryKey: ["agents"],
  queryFn: ({ signal }) => api.get<Listing<Colleague>>("/agents", { signal }),
});

export const rolesQuery = queryOptions({
  queryKey: ["roles"],
  queryFn: ({ signal }) => api.get<Listing<OwnRole>>("/roles", { signal }),
});

export const teamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: ({ signal }) => api.get<Listing<Team>>("/teams", { signal }),
});

export const siteNamesQuery = queryOptions({
  queryKey: ["sites"],
  queryFn: ({ signal }) => api.get<Listing<SiteName>>("/sites", { signal }),
});

export const devicesQuery = queryOptions({
  queryKey: ["sessions"],
  queryFn: ({ signal }) => api.get<Listing<Device>>("/sessions", { signal }),
  staleTime: 0,
});

export const KEY_SCOPES = ["read", "write", "all"] as const;

export interface ApiKey {
  id: string;
  name: string;
  scope: (typeof KEY_SCOPES)[number];
  createdAt: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
  /** Only where it was made just now. */
  token: string | null;
}

export const keysQuery = queryOptions({
  queryKey: ["api-keys"],
  queryFn: ({ signal }) => api.get<Listing<ApiKey>>("/api-keys", { signal }),
});
