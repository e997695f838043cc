import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { plainTag, tagUsesQuery } from "./api";
import { TagForm } from "./tag-form";

const MANY = 12;

/** The words that tickets were marked with, the most used first. */
export function TagsPage() {
  const { t } = useTranslation("settings");
  const [open, setOpen] = useState<string | null>(null);
  const [sought, setSought] = useState("");
  const query = useQuery(tagUsesQuery);
  const tags = query.data?.items ?? [];
  const shown = tags.filter((tag) => tag.name.includes(plainTag(sought)));
  const chosen = tags.find((tag) => tag.name === open);
  const find = tags.length > MANY && (
    <TextInput
      type="search"
      aria-label={t("tags.find")}
      placeholder={t("tags.find")}
      leftSection={<Icon name="search" size={14} />}
      value={sought}
      onChange={(event) => setSought(event.currentTarget.value)}
    />
  );
  return (
    <Split>
      <Pane title={t("tags.title")} count={tags.length} action={find}>
        {query.isSuccess && tags.length === 0 && (
          <Empty icon="tag" title={t("tags.none.title")} text={t("tags.none.text")} />
        )}
        {tags.length > 0 && shown.length === 0 && <Empty icon="search" title={t("tags.notFound", { name: sought })} />}
        {shown.map((tag) => (
          <PaneRow
            key={tag.name}
            lead={<Icon name="tag" />}
            title={tag.name}
            right={t("tags.count", { count: tag.tickets })}
            faded={tag.tickets === 0}
            on={open === tag.name}
            onOpen={() => setOpen(tag.name)}
          />
        ))}
      </Pane>
      {chosen && <TagForm key={chosen.name} tag={chosen} tags={tags} onClose={() => setOpen(null)} />}
    </Split>
  );
}
