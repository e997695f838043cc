import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";

export interface SenderRule {
  pattern: string;
  allowed: boolean;
  addedAt: string;
}

export const senderRulesQuery = queryOptions({
  queryKey: ["sender-rules"],
  queryFn: ({ signal }) => api.get<{ items: SenderRule[] }>("/sender-rules", { signal }),
  staleTime: 0,
});

export const putSenderRule = (pattern: string, allowed: boolean) =>
  api.post<SenderRule>("/sender-rules", { pattern, allowed });
export const removeSenderRule = (pattern: string) => api.delete(`/sender-rules/${encodeURIComponent(pattern)}`);
