import { Select, Switch, TagsInput, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { SidePanel } from "../../ui/pane";
import { SaveFoot } from "../../ui/save-foot";
import { told } from "../../ui/toast";
import { type Form, type FormDesign, type FormDraft, formsQuery, saveForm } from "./api";
import { FieldsEditor } from "./fields-editor";
import classes from "./forms.module.css";
import { Placing } from "./placing";
import { placesQuery, type Site } from "./places";
import { WordsInput } from "./words-input";

interface FormEditorProps {
  form: Form | null;
  start: FormDesign;
  sites: Site[];
  onSaved: (form: Form) => void;
  onClose: () => void;
}

export function FormEditor({ form, start, sites, onSaved, onClose }: FormEditorProps) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const [draft, setDraft] = useState<FormDraft>({
    name: form?.name ?? "",
    siteId: form?.siteId ?? sites[0]?.id ?? "",
    open: form?.open ?? true,
    design: start,
  });
  const sending = useSubmit(async () => {
    const saved = await saveForm(form, draft);
    await client.invalidateQueries({ queryKey: formsQuery.queryKey });
    told(t("forms.saved", { name: draft.name }));
    onSaved(saved);
  });
  const set = (change: Partial<FormDraft>) => setDraft((last) => ({ ...last, ...change }));
  const design = (change: Partial<FormDesign>) =>
    setDraft((last) => ({ ...last, design: { ...last.design, ...change } }));
  const site = sites.find((some) => some.id === draft.siteId);
  const languages = site?.languages ?? ["ru", "en"];
  return (
    <SidePanel
      title={form ? form.name : t("forms.new")}
      onClose={onClose}
      onSubmit={() => void sending.submit()}
      foot={<SaveFoot busy={sending.busy} onClose={onClose} />}
    >
      <TextInput
        label={t("forms.name")}
        description={t("forms.nameText")}
        autoFocus={!form}
        value={draft.name}
        onChange={(event) => {
          set({ name: event.currentTarget.value });
          sending.clear("name");
        }}
        error={sending.errors.name}
      />
      <Select
        label={t("forms.site")}
        allowDeselect={false}
        data={sites.map((site) => ({ value: site.id, label: site.name }))}
        value={draft.siteId}
        onChange={(siteId) => siteId && set({ siteId })}
      />
      <WordsInput
        label={t("forms.title_")}
        words={draft.design.title}
        languages={languages}
        error={sending.errors.title}
        onChange={(title) => design({ title })}
      />
      <WordsInput
        label={t("forms.intro")}
        words={draft.design.intro}
        languages={languages}
        long
        error={sending.errors.intro}
        onChange={(intro) => design({ intro })}
      />
      <FieldsEditor
        fields={draft.design.fields}
        languages={languages}
        errors={sending.errors}
        onChange={(fields) => design({ fields })}
      />
      <Target design={draft.design} onChange={design} />
      <WordsInput
        label={t("forms.thanks")}
        description={t("forms.thanksText")}
        words={draft.design.thanks}
        languages={languages}
        long
        error={sending.errors.thanks}
        onChange={(thanks) => design({ thanks })}
      />
      <Placing
        siteDomains={site?.domains ?? []}
        form={form}
        domains={draft.design.domains}
        error={sending.errors.domains}
        onDomains={(domains) => design({ domains })}
      />
      <Switch
        label={t("forms.open")}
        description={t("forms.openText")}
        checked={draft.open}
        onChange={(event) => set({ open: event.currentTarget.checked })}
      />
      <Failure problem={sending.failure} />
    </SidePanel>
  );
}

function Target({ design, onChange }: { design: FormDesign; onChange: (change: Partial<FormDesign>) => void }) {
  const { t } = useTranslation("settings");
  const places = useQuery(placesQuery).data;
  return (
    <section className={classes.section} aria-label={t("forms.target")}>
      <h2 className={classes.heading}>{t("forms.target")}</h2>
      <Select
        label={t("forms.category")}
        placeholder={t("forms.none")}
        clearable
        searchable
        data={places?.categories ?? []}
        value={design.category}
        onChange={(category) => onChange({ category })}
      />
      <Select
        label={t("forms.team")}
        placeholder={t("forms.none")}
        clearable
        searchable
        data={places?.teams ?? []}
        value={design.team}
        onChange={(team) => onChange({ team })}
      />
      <TagsInput label={t("forms.tags")} value={design.tags} onChange={(tags) => onChange({ tags })} />
      <Switch
        label={t("forms.asksForCall")}
        description={t("forms.asksForCallText")}
        checked={design.callBack}
        onChange={(event) => onChange({ callBack: event.currentTarget.checked })}
      />
    </section>
  );
}
