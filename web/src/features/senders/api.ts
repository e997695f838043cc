import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Listing } from "../../api/types";

export interface SenderRecord {
  kind: "dkim" | "spf" | "dmarc";
  name: string;
  /** As it is to be published. */
  value: string;
  verdict: "unchecked" | "good" | "missing" | "different" | "several" | "unreachable";
  /** What stood there at the last look. */
  found: string[];
}

export interface SenderDomain {
  name: string;
  addresses: string[];
  signing: "off" | "waiting" | "on" | "lost";
  records: SenderRecord[];
  checkedAt: string | null;
}

export const sendersQuery = queryOptions({
  queryKey: ["sender-domains"],
  queryFn: ({ signal }) => api.get<Listing<SenderDomain>>("/sender-domains", { signal }),
});
