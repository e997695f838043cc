import { Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { SidePanel } from "../../ui/pane";
import { SaveFoot } from "../../ui/save-foot";
import { told } from "../../ui/toast";
import { categoriesQuery, type Category } from "./api";
import { asTree, branch } from "./tree";

interface CategoryFormProps {
  category: Category | null;
  categories: Category[];
  onClose: () => void;
}

export function CategoryForm({ category, categories, onClose }: CategoryFormProps) {
  const { t } = useTranslation("settings");
  const client = useQueryClient();
  const [name, setName] = useState(category?.name ?? "");
  const [parent, setParent] = useState<string | null>(category?.parent ?? null);
  const form = useSubmit(async () => {
    const body = { name, parent };
    await (category ? api.patch(`/categories/${category.id}`, body) : api.post("/categories", body));
    await client.invalidateQueries({ queryKey: categoriesQuery.queryKey });
    told(t("categories.saved", { name }));
    onClose();
  });
  const forbidden = category ? branch(category, categories) : new Set<string>();
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
      <Select
        label={t("categories.parent")}
        placeholder={t("categories.top")}
        clearable
        data={asTree(categories)
          .filter(({ category: one }) => !forbidden.has(one.id))
          .map(({ category: one, depth }) => ({ value: one.id, label: "\u2003".repeat(depth) + one.name }))}
        value={parent}
        onChange={setParent}
        error={form.errors.parent}
      />
      <Failure problem={form.failure} />
    </SidePanel>
  );
}
