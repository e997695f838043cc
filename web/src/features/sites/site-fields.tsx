import { ColorInput, MultiSelect, Switch, TagsInput, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { hostOf } from "../../shared/host";
import type { Acknowledgement } from "./api";

export const COLORS = ["#3453cf", "#2b8f57", "#c47a09", "#c8372d", "#8a4fbf", "#0e8a9c", "#b0527a", "#65655f"] as const;

export interface SiteDraft {
  name: string;
  address: string;
  further: string[];
  languages: string[];
  color: string;
  domains: string[];
  internal: boolean;
  acknowledgement: Acknowledgement;
}

interface SiteFieldsProps {
  draft: SiteDraft;
  fresh: boolean;
  errors: Record<string, string>;
  set: (part: Partial<SiteDraft>) => void;
}

/** What a site is called, how it looks, and by which addresses it is known. */
export function SiteFields({ draft, fresh, errors, set }: SiteFieldsProps) {
  const { t } = useTranslation("sites");
  return (
    <>
      <TextInput
        label={t("name")}
        autoFocus={fresh}
        value={draft.name}
        onChange={(event) => set({ name: event.currentTarget.value })}
        error={errors.name}
      />
      <TextInput
        label={t("address")}
        description={t("addressText")}
        type="email"
        value={draft.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
        error={errors.address}
      />
      <TagsInput
        label={t("further")}
        description={t("furtherText")}
        splitChars={[",", " ", ";"]}
        value={draft.further}
        onChange={(further) => set({ further })}
        error={errors.further}
      />
      <TagsInput
        label={t("domains")}
        description={t("domainsText")}
        placeholder={draft.domains.length === 0 ? "shop.example" : ""}
        splitChars={[",", " ", ";"]}
        value={draft.domains}
        onChange={(hosts) => set({ domains: hosts.map(hostOf) })}
        error={errors.domains}
      />
      <MultiSelect
        label={t("languages")}
        data={[
          { value: "ru", label: "Русский" },
          { value: "en", label: "English" },
        ]}
        value={draft.languages}
        onChange={(languages) => set({ languages })}
        error={errors.languages}
      />
      <ColorInput
        label={t("color")}
        size="sm"
        format="hex"
        swatches={[...COLORS]}
        eyeDropperButtonProps={{ "aria-label": t("pickColor") }}
        value={draft.color}
        onChange={(color) => set({ color })}
        error={errors.color}
      />
      <Switch
        label={t("internalSwitch")}
        description={t("internalText")}
        checked={draft.internal}
        onChange={(event) => set({ internal: event.currentTarget.checked })}
      />
    </>
  );
}
