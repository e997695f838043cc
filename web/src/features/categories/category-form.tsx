import { Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { SidePanel } from "../../ui/pane";
import { SaveFoot } from "../../ui/save-foot";
import { told } from "../../ui/toast";
import type { Category } from "./api";

export function CategoryForm({ category, onClose }: { category: Category | null; onClose: () => void }) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const [name, setName] = useState(category?.name ?? "");
  const [archived, setArchived] = useState(category?.archived ?? false);
  const form = useSubmit(async () => {
    await (category ? api.patch(`/categories/${category.id}`, { name, archived }) : api.post("/categories", { name }));
    await client.invalidateQueries({ queryKey: ["categories"] });
    told(t("categories.saved", { name }));
    onClose();
  });
  return (
    <SidePanel
      title={category ? category.name : t("categories.new")}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={<SaveFoot busy={form.busy} onClose={onClose} />}
    >
      <TextInput
        label={t("categories.name")}
        autoFocus={!category}
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          form.clear("name");
        }}
        error={form.errors.name}
      />
      {category && (
        <Switch
          label={t("categories.archive")}
          description={t("categories.archiveText")}
          checked={archived}
          onChange={(event) => setArchived(event.currentTarget.checked)}
        />
      )}
      <Failure problem={form.failure} />
    </SidePanel>
  );
}
