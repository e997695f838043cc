import { Button, Modal, Select, Textarea, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import type { Listing } from "../../../api/types";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { Key } from "../../../ui/key";
import { told } from "../../../ui/toast";
import { Caller } from "./caller";
import { forgetOpening, keepOpening, keptOpening, type OpeningDraft, openingOf } from "./draft";
import classes from "./new-ticket.module.css";

interface Named {
  id: string;
  name: string;
}

const namedQuery = (path: string) => ({
  queryKey: [path, "to-choose"],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Listing<Named>>(`/${path}`, { signal }),
});

/** A request on behalf of somebody who calls or stands at the desk; a phone number is enough. */
export function NewTicket({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("tickets");
  const navigate = useNavigate();
  const [draft, setDraft] = useState(keptOpening);
  const sending = useSubmit(async () => {
    const opened = await api.post<{ number: number }>("/tickets", openingOf(draft), { idempotencyKey: draft.key });
    forgetOpening();
    told(t("opening.done", { number: opened.number }));
    onClose();
    void navigate({ href: `/tickets/${opened.number}` });
  });
  const set = (change: Partial<OpeningDraft>) => {
    const next = { ...draft, ...change };
    setDraft(next);
    keepOpening(next);
    Object.keys(change).forEach(sending.clear);
    sending.clear("customer");
  };
  const choices = useQuery(namedQuery("sites")).data?.items ?? [];
  const categories = useQuery(namedQuery("categories")).data?.items ?? [];
  const asked = sending.errors.customer ?? sending.errors.phone ?? sending.errors.email;
  return (
    <Modal opened onClose={onClose} title={t("opening.title")} size={560} yOffset="8vh">
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void sending.submit();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            void sending.submit();
          }
        }}
      >
        <Caller draft={draft} error={asked} onChange={set} />
        <div className={classes.pair}>
          {choices.length > 1 && (
            <Select
              label={t("opening.site")}
              data={choices.map(({ id, name }) => ({ value: id, label: name }))}
              value={draft.site ?? choices[0]?.id ?? null}
              allowDeselect={false}
              onChange={(site) => set({ site })}
            />
          )}
          <Select
            label={t("opening.category")}
            data={categories.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.category}
            clearable
            searchable
            placeholder={t("opening.none")}
            onChange={(category) => set({ category })}
          />
        </div>
        <TextInput
          label={t("opening.subject")}
          value={draft.subject}
          error={sending.errors.subject}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <Textarea
          label={t("opening.text")}
          autosize
          minRows={5}
          maxRows={14}
          value={draft.text}
          error={sending.errors.text}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
        <Failure problem={sending.failure} />
        <footer className={classes.foot}>
          <span className={classes.hint}>
            <Key keys="Ctrl+Enter" />
          </span>
          <Button variant="subtle" onClick={onClose}>
            {t("opening.later")}
          </Button>
          <Button type="submit" variant="filled" loading={sending.busy}>
            {t("opening.open")}
          </Button>
        </footer>
      </form>
    </Modal>
  );
}
