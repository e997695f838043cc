import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Named } from "../../api/types";
import type { Draft } from "./api";
import type { MailboxForm } from "./use-mailbox-form";

/** What is taken, for which site, and what becomes of it on the server. */
export function TakingFields({ form, sites }: { form: MailboxForm; sites: Named[] }) {
  const { t } = useTranslation("mailboxes");
  const { draft, set, errors } = form;
  const imap = draft.protocol === "imap";
  const fates: Draft["taken"][] = imap ? ["keep", "move", "delete"] : ["keep", "delete"];
  return (
    <>
      <Select
        label={t("site")}
        allowDeselect={false}
        data={sites.map((site) => ({ value: site.id, label: site.name }))}
        value={draft.site}
        onChange={(site) => site && set({ site })}
        error={errors.site}
      />
      {imap && (
        <TextInput
          label={t("folder")}
          value={draft.folder}
          onChange={(event) => set({ folder: event.currentTarget.value })}
          error={errors.folder}
        />
      )}
      <Select
        label={t("since")}
        allowDeselect={false}
        data={(["new", "everything", "date"] as const).map((value) => ({ value, label: t(`sinces.${value}`) }))}
        value={draft.since}
        onChange={(value) => set({ since: value as Draft["since"] })}
        error={errors.since}
      />
      {draft.since === "date" && (
        <TextInput
          label={t("sinceOn")}
          type="date"
          value={draft.sinceOn}
          onChange={(event) => set({ sinceOn: event.currentTarget.value })}
          error={errors.sinceOn}
        />
      )}
      <Select
        label={t("taken")}
        allowDeselect={false}
        data={fates.map((value) => ({ value, label: t(`fates.${value}`) }))}
        value={draft.taken}
        onChange={(value) => set({ taken: value as Draft["taken"] })}
        error={errors.taken}
      />
      {draft.taken === "move" && (
        <TextInput
          label={t("takenFolder")}
          value={draft.takenFolder}
          onChange={(event) => set({ takenFolder: event.currentTarget.value })}
          error={errors.takenFolder}
        />
      )}
    </>
  );
}
