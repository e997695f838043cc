import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { categoriesQuery, type Category } from "./api";
import { CategoryForm } from "./category-form";

/** What requests are about; those put away stay at the end, as old requests still bear them. */
export function CategoriesPage() {
  const { t } = useTranslation("settings");
  const [open, setOpen] = useState<Category | "new" | null>(null);
  const query = useQuery(categoriesQuery);
  const categories = [...(query.data?.items ?? [])].sort((a, b) => Number(a.archived) - Number(b.archived));
  const add = (
    <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("new")}>
      {t("categories.add")}
    </Button>
  );
  return (
    <Split>
      <Pane
        title={t("categories.title")}
        count={categories.filter((category) => !category.archived).length}
        action={add}
      >
        {query.isSuccess && categories.length === 0 && (
          <Empty icon="layers" title={t("categories.none.title")} text={t("categories.none.text")} />
        )}
        {categories.map((category) => (
          <PaneRow
            key={category.id}
            lead={<Icon name="layers" />}
            title={category.name}
            right={category.archived && t("categories.archived")}
            faded={category.archived}
            on={open !== "new" && open?.id === category.id}
            onOpen={() => setOpen(category)}
          />
        ))}
      </Pane>
      {open && (
        <CategoryForm
          key={open === "new" ? "new" : open.id}
          category={open === "new" ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </Split>
  );
}
