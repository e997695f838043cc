import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Listing } from "../../api/types";
import type { Schedule } from "./hours";

export interface Acknowledgement {
  on: boolean;
  /** By language; empty for the usual words. */
  texts: Record<string, string>;
}

export interface Site {
  id: string;
  name: string;
  address: string;
  further: string[];
  languages: string[];
  internal: boolean;
  color: string;
  domains: string[];
  schedule: Schedule | null;
  logo: string | null;
  acknowledgement: Acknowledgement;
}

export interface SiteTeam {
  id: string;
  name: string;
  sites: string[];
}

export const sitesQuery = queryOptions({
  queryKey: ["sites"],
  queryFn: ({ signal }) => api.get<Listing<Site>>("/sites", { signal }),
});

export const siteTeamsQuery = queryOptions({
  queryKey: ["teams"],
  queryFn: ({ signal }) => api.get<Listing<SiteTeam>>("/teams", { signal }),
});

/** @param logo null takes it away */
export function saveLogo(site: string, logo: File | null): Promise<Site> {
  if (!logo) {
    return api.delete(`/sites/${site}/logo`);
  }
  const form = new FormData();
  form.append("file", logo, logo.name);
  return api.put(`/sites/${site}/logo`, form);
}

/** Who looks after a site is a matter of the teams: only those that change are touched. */
export async function saveTeams(site: string, chosen: string[], teams: SiteTeam[]): Promise<void> {
  for (const team of teams) {
    const has = team.sites.includes(site);
    if (has !== chosen.includes(team.id)) {
      const sites = has ? team.sites.filter((one) => one !== site) : [...team.sites, site];
      await api.patch(`/teams/${team.id}`, { sites });
    }
  }
}
