import type { Attachment, Draft } from "../../../api/types";
import type { DraftKind } from "../api/queries";

export interface LocalDraft {
  html: string;
  text: string;
  attachments: Attachment[];
  savedAt: string;
  /** The last message that stood in the thread when the writing began. */
  after?: string | undefined;
}

const key = (number: string, kind: DraftKind) => `otvet.draft.${number}.${kind}`;

/** Drafts in this browser, written at every pause: they survive a crash, a closed tab and a lost connection. */
export const localDrafts = {
  read(number: string, kind: DraftKind): LocalDraft | null {
    try {
      return JSON.parse(localStorage.getItem(key(number, kind)) ?? "null") as LocalDraft | null;
    } catch {
      return null;
    }
  },
  write(number: string, kind: DraftKind, draft: LocalDraft) {
    localStorage.setItem(key(number, kind), JSON.stringify(draft));
  },
  drop(number: string, kind: DraftKind) {
    localStorage.removeItem(key(number, kind));
  },
};

/** The newer of what this browser and the server remember; with no time to compare by, what was typed here wins. */
export function newerDraft(local: LocalDraft | null, remote: Draft | null | undefined): LocalDraft | null {
  const theirs = remote?.html || remote?.text ? remote : null;
  if (!theirs) {
    return local;
  }
  if (local && (!theirs.savedAt || local.savedAt >= theirs.savedAt)) {
    return local;
  }
  return {
    html: theirs.html || paragraphs(theirs.text),
    text: theirs.text,
    attachments: local?.attachments ?? [],
    savedAt: theirs.savedAt ?? "",
  };
}

export function isEmpty(draft: { text: string; html: string; attachments?: Attachment[] } | null): boolean {
  return !draft || (draft.text.trim() === "" && !draft.html.includes("<img") && !draft.attachments?.length);
}

function paragraphs(text: string): string {
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  return escaped
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("");
}
