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

export interface Lexicon {
  id: "plea" | "threat";
  phrases: string[];
}

export const lexiconsQuery = queryOptions({
  queryKey: ["lexicons"],
  queryFn: ({ signal }) => api.get<{ items: Lexicon[] }>("/lexicons", { signal }),
  staleTime: 0,
});

export const putLexicon = (id: Lexicon["id"], phrases: string[]) => api.put<Lexicon>(`/lexicons/${id}`, { phrases });
