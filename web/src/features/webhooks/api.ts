import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Listing } from "../../api/types";

export const EVENTS = ["ticket.opened", "ticket.customer-replied", "ticket.agent-replied", "ticket.changed"] as const;

export interface Webhook {
  id: string;
  url: string;
  name: string;
  events: string[];
  privateToo: boolean;
  active: boolean;
  /** Only where it was made just now. */
  secret: string | null;
}

export type WebhookDraft = Omit<Webhook, "id" | "secret">;

export interface Delivery {
  id: string;
  event: string;
  body: string;
  state: "waiting" | "sent" | "failed";
  attempts: number;
  detail: string | null;
  at: string;
}

export const webhooksQuery = queryOptions({
  queryKey: ["webhooks"],
  queryFn: ({ signal }) => api.get<Listing<Webhook>>("/webhooks", { signal }),
});

const LOOK_AGAIN_MS = 3000;

export const deliveriesQuery = (id: string) =>
  queryOptions({
    queryKey: ["webhooks", id, "deliveries"],
    queryFn: ({ signal }) => api.get<Listing<Delivery>>(`/webhooks/${id}/deliveries`, { signal }),
    refetchInterval: LOOK_AGAIN_MS,
  });
