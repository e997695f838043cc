import { ColorInput, MultiSelect, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { SidePanel } from "../../ui/pane";
import { SaveFoot } from "../../ui/save-foot";
import { told } from "../../ui/toast";
import { type Site, sitesQuery } from "./sites-page";

const COLORS = ["#3453cf", "#2b8f57", "#c47a09", "#c8372d", "#8a4fbf", "#0e8a9c", "#b0527a", "#65655f"];

export function SiteForm({ site, onClose }: { site: Site | null; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const [draft, setDraft] = useState({
    name: site?.name ?? "",
    address: site?.address ?? "",
    languages: site?.languages ?? ["ru", "en"],
    color: site?.color ?? COLORS[0],
    internal: site?.internal ?? false,
  });
  const form = useSubmit(async () => {
    await (site ? api.patch(`/sites/${site.id}`, draft) : api.post("/sites", draft));
    await client.invalidateQueries({ queryKey: sitesQuery.queryKey });
    told(t("sites.saved", { name: draft.name }));
    onClose();
  });
  const set = <K extends keyof typeof draft>(name: K, value: (typeof draft)[K]) => {
    setDraft((last) => ({ ...last, [name]: value }));
    form.clear(name);
  };
  return (
    <SidePanel
      title={site ? site.name : t("sites.new")}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={<SaveFoot busy={form.busy} onClose={onClose} />}
    >
      <TextInput
        label={t("sites.name")}
        autoFocus={!site}
        value={draft.name}
        onChange={(event) => set("name", event.currentTarget.value)}
        error={form.errors.name}
      />
      <TextInput
        label={t("sites.address")}
        description={t("sites.addressText")}
        type="email"
        value={draft.address}
        onChange={(event) => set("address", event.currentTarget.value)}
        error={form.errors.address}
      />
      <MultiSelect
        label={t("sites.languages")}
        data={[
          { value: "ru", label: "Русский" },
          { value: "en", label: "English" },
        ]}
        value={draft.languages}
        onChange={(chosen) => set("languages", chosen)}
        error={form.errors.languages}
      />
      <ColorInput
        label={t("sites.color")}
        size="sm"
        format="hex"
        swatches={COLORS}
        value={draft.color}
        onChange={(color) => set("color", color)}
        error={form.errors.color}
      />
      <Switch
        label={t("sites.internal")}
        description={t("sites.internalText")}
        checked={draft.internal}
        onChange={(event) => set("internal", event.currentTarget.checked)}
      />
      <Failure problem={form.failure} />
    </SidePanel>
  );
}
