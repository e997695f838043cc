import { api } from "../../api/client";

export interface Step {
  step: string;
  outcome: string;
  why: string;
}

export interface Diagnosis {
  kind: string;
  from: string;
  subject: string;
  text: string;
  quoted: string;
  attachments: { name: string; size: number; contentType: string }[];
  bounce: { permanent: boolean; status: string; recipient: string | null; reason: string } | null;
  spam: { score: number; reasons: string[] };
  steps: Step[];
}

/** The mail goes as it is, byte for byte; nothing is stored. */
export const diagnose = (mail: Blob) =>
  api.post<Diagnosis>("/mail-diagnoses", mail.slice(0, mail.size, "message/rfc822"));
