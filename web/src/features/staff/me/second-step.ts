import { queryOptions } from "@tanstack/react-query";
import { api } from "../../../api/client";

export interface SecondStepState {
  on: boolean;
  recoveryLeft: number;
}

export interface SecondStepSetup {
  secret: string;
  /** What an authenticator app reads from the picture. */
  address: string;
}

export const secondStepQuery = queryOptions({
  queryKey: ["second-step"],
  queryFn: ({ signal }) => api.get<SecondStepState>("/second-step", { signal }),
});

export const beginSecondStep = () => api.post<SecondStepSetup>("/second-step");

export const turnOnSecondStep = (password: string, code: string) =>
  api.put<{ recoveryCodes: string[] }>("/second-step", { password, code });

export const turnOffSecondStep = (password: string, code: string) =>
  api.post<void>("/second-step-removals", { password, code });
