import type { TFunction } from "i18next";
import type { Shortcut } from "../../shared/shortcuts";
import type { IconName } from "../../ui/icon";
import type { Found, Person } from "./api";
import { matches } from "./layout";

export interface Entry {
  id: string;
  group: "people" | "tickets" | "commands";
  icon?: IconName;
  initials?: string;
  title: string;
  text?: string;
  right?: string;
  keys?: string;
  run: () => void;
}

export interface Goer {
  ticket: (number: number) => void;
  customer: (person: Person) => void;
}

/** ">" asks for commands alone, "#" for tickets, "@" for people; the rest for everything. */
export function scopeOf(typed: string): { scope: ">" | "#" | "@" | ""; text: string } {
  const sign = typed[0];
  return sign === ">" || sign === "#" || sign === "@"
    ? { scope: sign, text: typed.slice(1).trim() }
    : { scope: "", text: typed.trim() };
}

/** "1042" and "#1042" mean that ticket at once, whatever the search still has to say. */
export function ticketNumber(typed: string): number | null {
  const found = /^#?\s*(\d{1,15})$/.exec(typed.trim());
  return found ? Number(found[1]) : null;
}

export function entriesOf(found: Found, go: Goer): Entry[] {
  const people = (found.customers ?? []).map((person): Entry => {
    const contact = [person.email, person.phone].filter(Boolean).join(", ");
    return {
      id: `person-${person.id}`,
      group: "people",
      initials: person.name || person.email || "?",
      title: person.name || person.email || person.phone || "?",
      text: person.name ? contact : "",
      right: person.ticketCount ? String(person.ticketCount) : undefined,
      run: () => go.customer(person),
    };
  });
  const tickets = (found.tickets ?? []).map((ticket): Entry => ({
    id: `ticket-${ticket.id}`,
    group: "tickets",
    icon: ticket.status === "solved" || ticket.status === "closed" ? "check" : "mail",
    title: ticket.subject,
    text: `#${ticket.number}`,
    right: ticket.customer?.name ?? ticket.customer?.email ?? "",
    run: () => go.ticket(ticket.number),
  }));
  return [...people, ...tickets];
}

export function commandsOf(shortcuts: Shortcut[], typed: string, t: TFunction): Entry[] {
  return shortcuts
    .filter((shortcut) => shortcut.keys !== "Ctrl+KeyK" && shortcut.keys !== "Escape")
    .map((shortcut) => ({ shortcut, words: t(shortcut.label) }))
    .filter(({ words }) => matches(words, typed))
    .map(({ shortcut, words }): Entry => ({
      id: `command-${shortcut.keys || shortcut.label}`,
      group: "commands",
      icon: "bolt",
      title: words,
      keys: shortcut.keys || undefined,
      run: () => shortcut.run(new KeyboardEvent("keydown")),
    }));
}
