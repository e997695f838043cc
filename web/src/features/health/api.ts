import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";

export interface Job {
  id: number;
  kind: string;
  state: "waiting" | "retrying" | "parked";
  attempts: number;
  enteredAt: string;
  runAt: string;
  error: string | null;
}

export interface Jobs {
  items: Job[];
  totals: { waiting: number; retrying: number; parked: number; oldestDue: string | null };
}

export interface Publication {
  id: string;
  event: string;
  listener: string;
  failed: boolean;
  attempts: number;
  publishedAt: string;
  error: string | null;
}

export interface Delivery {
  messageId: string;
  ticketId: string;
  recipient: string;
  state: "queued" | "failed" | "uncertain";
  detail: string | null;
  attempts: number;
  queuedAt: string;
}

export interface SuspendedMail {
  id: string;
  kind: SuspendedKind;
  number: number;
  reason: string;
  detail: string | null;
  from: string;
  subject: string;
  size: number;
  receivedAt: string;
}

export type SuspendedKind = "suspended" | "quarantined";

export interface MailContent {
  readable: boolean;
  headers: { name: string; value: string }[];
  text: string;
  html: boolean;
  attachments: { name: string; contentType: string; size: number }[];
}

export interface Notice {
  id: string;
  agent: string;
  subject: string;
  detail: string;
  createdAt: string;
}

export interface MailboxAlarm {
  id: string;
  address: string;
  trouble: string;
  facts: Record<string, string>;
  since: string;
}

/** What stands here changes by itself; ten seconds is soon enough for a person who watches. */
const WATCHED = { refetchInterval: 10_000, staleTime: 0 };

export const jobsQuery = queryOptions({
  queryKey: ["health", "jobs"],
  queryFn: ({ signal }) => api.get<Jobs>("/jobs", { signal }),
  ...WATCHED,
});

export const publicationsQuery = queryOptions({
  queryKey: ["health", "publications"],
  queryFn: ({ signal }) => api.get<{ items: Publication[] }>("/event-publications", { signal }),
  ...WATCHED,
});

export const deliveriesQuery = queryOptions({
  queryKey: ["health", "deliveries"],
  queryFn: ({ signal }) => api.get<{ items: Delivery[] }>("/deliveries", { signal }),
  ...WATCHED,
});

export const suspendedQuery = (kind: SuspendedKind) =>
  queryOptions({
    queryKey: ["health", "suspended", kind],
    queryFn: ({ signal }) => api.get<{ items: SuspendedMail[] }>("/suspended", { query: { kind }, signal }),
    ...WATCHED,
  });

export const mailboxAlarmsQuery = queryOptions({
  queryKey: ["health", "mailboxes"],
  queryFn: ({ signal }) => api.get<{ items: MailboxAlarm[] }>("/mailbox-alarms", { signal }),
  ...WATCHED,
});

export const noticesQuery = queryOptions({
  queryKey: ["health", "notices"],
  queryFn: ({ signal }) => api.get<{ items: Notice[] }>("/notices", { query: { state: "FAILED" }, signal }),
  ...WATCHED,
});

export const mailContentQuery = (id: string) =>
  queryOptions({
    queryKey: ["suspended", id],
    queryFn: ({ signal }) => api.get<MailContent>(`/suspended/${id}/content`, { signal }),
    staleTime: Infinity,
  });

export const retryJobs = (ids: number[]) => api.post("/job-retries", { ids });
export const retryPublications = (ids: string[]) => api.post("/event-publication-retries", { ids });
export const retryDeliveries = (ids: string[]) => api.post("/delivery-retries", { ids });
export const retryNotices = (ids: string[]) => api.post("/notice-retries", { ids });
export const releaseSuspended = (ids: string[], always = false) => api.post("/suspended-releases", { ids, always });
export const discardSuspended = (ids: string[]) => api.post("/suspended-discards", { ids });
export const recallSuspended = (ids: string[]) => api.post("/suspended-recalls", { ids });
