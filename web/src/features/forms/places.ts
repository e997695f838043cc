import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Listing } from "../../api/types";

interface Named {
  id: string;
  name: string;
}

export interface Site extends Named {
  languages: string[];
  domains: string[];
}

export const formSitesQuery = queryOptions({
  queryKey: ["sites", "for-forms"],
  queryFn: ({ signal }) => api.get<Listing<Site>>("/sites", { signal }),
});

const choice = ({ id, name }: Named) => ({ value: id, label: name });

/** Where what a form sends may go. */
export const placesQuery = queryOptions({
  queryKey: ["forms", "places"],
  queryFn: async ({ signal }) => {
    const [categories, teams] = await Promise.all([
      api.get<Listing<Named>>("/categories", { signal }),
      api.get<Listing<Named>>("/teams", { signal }),
    ]);
    return { categories: categories.items.map(choice), teams: teams.items.map(choice) };
  },
});
