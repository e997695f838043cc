import { Autocomplete, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import type { Listing } from "../../../api/types";
import type { OpeningDraft } from "./draft";
import classes from "./new-ticket.module.css";

interface Known {
  id: string;
  name: string | null;
  email: string | null;
  phone: string | null;
}

interface CallerProps {
  draft: OpeningDraft;
  error?: string;
  onChange: (change: Partial<OpeningDraft>) => void;
}

const PAUSE_MS = 150;
const SHORTEST = 3;

/** Who it is for: a few digits or letters find those we know; a stranger's number is typed to its end. */
export function Caller({ draft, error, onChange }: CallerProps) {
  const { t } = useTranslation("tickets");
  const [asked] = useDebouncedValue(draft.contact.trim(), PAUSE_MS);
  const found = useQuery({
    queryKey: ["customers", asked],
    queryFn: ({ signal }) => api.get<Listing<Known>>("/customers", { query: { q: asked, limit: 6 }, signal }),
    enabled: asked.length >= SHORTEST,
    placeholderData: keepPreviousData,
  }).data?.items;
  const known = (asked.length >= SHORTEST ? (found ?? []) : []).flatMap(({ name, email, phone }) => {
    const contact = phone ?? email;
    return contact ? [{ contact, name: name ?? "", more: [name, email, phone].filter(Boolean).join(" · ") }] : [];
  });
  const contacts = [...new Set(known.map(({ contact }) => contact))];
  return (
    <div className={classes.pair}>
      <Autocomplete
        label={t("opening.contact")}
        description={t("opening.contactText")}
        data-autofocus
        value={draft.contact}
        error={error}
        data={contacts}
        filter={({ options }) => options}
        renderOption={({ option }) => known.find(({ contact }) => contact === option.value)?.more ?? option.value}
        onChange={(contact) => onChange({ contact })}
        onOptionSubmit={(chosen) =>
          onChange({ contact: chosen, name: known.find(({ contact }) => contact === chosen)?.name || draft.name })
        }
      />
      <TextInput
        label={t("opening.name")}
        description={t("opening.nameText")}
        value={draft.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
    </div>
  );
}
