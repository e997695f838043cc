/** A request as an agent writes it down while somebody is on the phone; it survives Escape and a reload. */
export interface OpeningDraft {
  /** The same for every attempt to send it, so that it never opens two tickets. */
  key: string;
  contact: string;
  name: string;
  site: string | null;
  category: string | null;
  subject: string;
  text: string;
}

const PLACE = "otvet.draft.new-ticket";

const fresh = (): OpeningDraft => ({
  key: crypto.randomUUID(),
  contact: "",
  name: "",
  site: null,
  category: null,
  subject: "",
  text: "",
});

export function keptOpening(): OpeningDraft {
  try {
    return { ...fresh(), ...(JSON.parse(localStorage.getItem(PLACE) ?? "{}") as Partial<OpeningDraft>) };
  } catch {
    return fresh();
  }
}

export function keepOpening(draft: OpeningDraft) {
  localStorage.setItem(PLACE, JSON.stringify(draft));
}

export function forgetOpening() {
  localStorage.removeItem(PLACE);
}

/** What the API takes: the contact is an address when it looks like one, else a number. */
export function openingOf(draft: OpeningDraft) {
  const contact = draft.contact.trim();
  return {
    channel: "phone",
    customer: {
      email: contact.includes("@") ? contact : null,
      phone: contact.includes("@") ? null : contact,
      name: draft.name.trim() || null,
    },
    site: draft.site,
    category: draft.category,
    subject: draft.subject,
    text: draft.text,
  };
}
