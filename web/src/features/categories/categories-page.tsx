import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { categoriesQuery, type Category } from "./api";
import { CategoryForm } from "./category-form";
import { asTree } from "./tree";
import classes from "./categories.module.css";

/** What requests are about, as a tree. */
export function CategoriesPage() {
  const { t } = useTranslation("settings");
  const [open, setOpen] = useState<Category | "new" | null>(null);
  const query = useQuery(categoriesQuery);
  const categories = query.data?.items ?? [];
  const add = (
    <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("new")}>
      {t("categories.add")}
    </Button>
  );
  return (
    <Split>
      <Pane title={t("categories.title")} count={categories.length} action={add}>
        {query.isSuccess && categories.length === 0 && (
          <Empty icon="tag" title={t("categories.none.title")} text={t("categories.none.text")} />
        )}
        {asTree(categories).map(({ category, depth }) => (
          <PaneRow
            key={category.id}
            lead={<span className={classes.indent} data-depth={Math.min(depth, 4)} />}
            title={category.name}
            on={open !== "new" && open?.id === category.id}
            onOpen={() => setOpen(category)}
          />
        ))}
      </Pane>
      {open && (
        <CategoryForm
          key={open === "new" ? "new" : open.id}
          category={open === "new" ? null : open}
          categories={categories}
          onClose={() => setOpen(null)}
        />
      )}
    </Split>
  );
}
