export interface KnownSite {
  id: string;
  name: string;
  address: string;
  further: string[];
}

/** Whose mail comes to this address: of the site that has it, else of the only one with this domain. */
export function siteOf(address: string, sites: KnownSite[]): string | undefined {
  const wanted = address.trim().toLowerCase();
  const own = sites.find((site) => [site.address, ...site.further].includes(wanted));
  const near = wanted.includes("@") ? sites.filter((site) => site.address.endsWith(wanted.replace(/.*@/, "@"))) : [];
  return own?.id ?? (near.length === 1 ? near[0]?.id : undefined);
}
