import { queryOptions } from "@tanstack/react-query";
import { api } from "../../../api/client";
import type { Session } from "../../../api/types";

export interface SetupState {
  needed: boolean;
}

/** Of the demo company only: whom one may be, all with one password. */
export interface Demo {
  password: string;
  people: { name: string; email: string; role: string }[];
}

export interface Founder {
  token: string;
  name: string;
  email: string;
  password: string;
  locale: string;
}

export const setupQuery = queryOptions({
  queryKey: ["setup"],
  queryFn: ({ signal }) => api.get<SetupState>("/setup", { signal }),
  staleTime: 0,
});

export const demoQuery = queryOptions({
  queryKey: ["demo"],
  queryFn: ({ signal }) => api.get<Demo>("/demo", { signal }),
  retry: false,
});

export const signIn = (email: string, password: string, code = "") =>
  api.post<Session>("/session", { email, password, code });

export const finishSetup = (founder: Founder) => api.post<Session>("/setup", founder);

export const askForReset = (email: string) => api.post<void>("/password-resets", { email });

export const choosePassword = (token: string, password: string) =>
  api.put<void>(`/password-resets/${encodeURIComponent(token)}`, { password });
