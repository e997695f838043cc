import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client";
import type { Listing } from "../../api/types";

export interface Words {
  ru: string;
  en: string;
}

export const KINDS = [
  "name",
  "email",
  "phone",
  "subject",
  "message",
  "line",
  "text",
  "number",
  "date",
  "choice",
  "choices",
  "files",
  "consent",
] as const;

export type Kind = (typeof KINDS)[number];

/** These ask for one thing each, so a form has them once at most. */
export const ONCE: readonly Kind[] = ["name", "email", "phone", "subject", "message", "files"];

export interface FormField {
  name: string;
  kind: Kind;
  label: Words;
  hint: Words;
  required: boolean;
  options: Words[];
  when: { field: string; option: number } | null;
}

export interface FormDesign {
  title: Words;
  intro: Words;
  thanks: Words;
  fields: FormField[];
  domains: string[];
  category: string | null;
  team: string | null;
  tags: string[];
  callBack: boolean;
}

export interface Form {
  id: string;
  siteId: string;
  name: string;
  open: boolean;
  design: FormDesign;
  version: number;
  address: string;
}

export type FormDraft = Pick<Form, "name" | "siteId" | "open" | "design"> & { version?: number };

export const formsQuery = queryOptions({
  queryKey: ["forms"],
  queryFn: ({ signal }) => api.get<Listing<Form>>("/forms", { signal }),
});

export const saveForm = (form: Form | null, draft: FormDraft) =>
  form ? api.put<Form>(`/forms/${form.id}`, { ...draft, version: form.version }) : api.post<Form>("/forms", draft);

export const hasOptions = (kind: Kind) => kind === "choice" || kind === "choices";
