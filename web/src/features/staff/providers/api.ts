import { queryOptions } from "@tanstack/react-query";
import { api } from "../../../api/client";

export interface IdentityProvider {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  privateNetwork: boolean;
  trustsAddresses: boolean;
  active: boolean;
}

/** A secret that is absent stays as it was; an empty one is none. */
export type ProviderDraft = Omit<IdentityProvider, "id"> & { clientSecret?: string };

export const providersQuery = queryOptions({
  queryKey: ["identity-providers"],
  queryFn: ({ signal }) => api.get<{ items: IdentityProvider[]; redirect: string }>("/identity-providers", { signal }),
});
