import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Ticket } from "../../../api/types";
import { Icon } from "../../../ui/icon";
import { tagsQuery } from "../api/queries";
import { Picker } from "./picker";
import { useTicketEdit } from "./use-ticket-edit";

/** The tags; picking one that stands takes it away. */
export function TagPicker({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const edit = useTicketEdit(ticket);
  const [fragment, setFragment] = useState("");
  const found = useQuery({ ...tagsQuery(fragment), placeholderData: keepPreviousData }).data?.items ?? [];
  const known = found.map((tag) => (typeof tag === "string" ? tag : tag.name));
  const names = [...new Set([...ticket.tags, ...known])];
  const pick = (name: string) =>
    edit({
      kind: "tags",
      value: ticket.tags.includes(name) ? ticket.tags.filter((tag) => tag !== name) : [...ticket.tags, name],
    });
  return (
    <Picker
      label={t("fields.tags")}
      keys="KeyT"
      shortcut="tickets:keys.tag"
      choices={names.map((name) => ({ id: name, label: name }))}
      chosen={ticket.tags}
      onPick={pick}
      onSearch={setFragment}
      create={(text) => t("fields.newTag", { tag: text })}
    >
      <Icon name="tag" size={14} />
      {ticket.tags.length > 0 ? ticket.tags.slice(0, 3).join(", ") : <Icon name="plus" size={14} />}
      {ticket.tags.length > 3 && ` +${ticket.tags.length - 3}`}
    </Picker>
  );
}
