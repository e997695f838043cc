import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Level, Ticket } from "../../../api/types";
import { useShortcuts } from "../../../shared/use-shortcuts";
import { Icon, type IconName } from "../../../ui/icon";
import { categoriesQuery, statusesQuery } from "../api/queries";
import { AssigneePicker } from "./assignee-picker";
import { AwayLine } from "./away-line";
import classes from "./field-chips.module.css";
import { Picker } from "./picker";
import { StatusGlyph } from "./status-glyph";
import { TagPicker } from "./tag-picker";
import { useFieldWords } from "./use-field-words";
import { useTicketEdit } from "./use-ticket-edit";

const LEVELS: Level[] = ["low", "medium", "high"];

/** All that is known of a ticket in one row, each piece changed in two keys. */
export function FieldChips({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const edit = useTicketEdit(ticket);
  useShortcuts([
    { keys: "Shift+Digit1", label: "tickets:keys.spam", run: () => edit({ kind: "spam", value: !ticket.spam }) },
  ]);
  return (
    <>
      <div className={classes.chips} role="group" aria-label={t("fields.name")}>
        <StatusChip ticket={ticket} />
        <LevelChip ticket={ticket} field="criticality" keys="KeyP" icon="alert" />
        <LevelChip ticket={ticket} field="complexity" keys="KeyX" icon="layers" />
        <CategoryChip ticket={ticket} />
        <AssigneePicker ticket={ticket} />
        <TagPicker ticket={ticket} />
      </div>
      <AwayLine ticket={ticket} />
    </>
  );
}

function StatusChip({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const edit = useTicketEdit(ticket);
  const { value } = useFieldWords();
  const statuses = useQuery(statusesQuery).data?.items ?? [];
  return (
    <Picker
      label={t("fields.status")}
      keys="KeyS"
      shortcut="tickets:keys.status"
      choices={statuses
        .filter((status) => !status.archived)
        .map((status) => ({
          id: status.id,
          label: value("status", status.id),
          glyph: <StatusGlyph status={status.id} />,
        }))}
      chosen={[ticket.status]}
      onPick={(id) => edit({ kind: "status", value: id })}
    >
      <StatusGlyph status={ticket.status} />
      <b>{value("status", ticket.status)}</b>
    </Picker>
  );
}

interface LevelChipProps {
  ticket: Ticket;
  field: "criticality" | "complexity";
  keys: string;
  icon: IconName;
}

function LevelChip({ ticket, field, keys, icon }: LevelChipProps) {
  const { t } = useTranslation("tickets");
  const edit = useTicketEdit(ticket);
  const level = ticket[field];
  return (
    <Picker
      label={t(`fields.${field}`)}
      keys={keys}
      shortcut={`tickets:keys.${field}`}
      choices={LEVELS.map((id) => ({ id, label: t(`${field}.${id}`) }))}
      chosen={level ? [level] : []}
      onPick={(id) => edit({ kind: field, value: id as Level })}
    >
      <Icon name={icon} size={14} />
      {level ? <b>{t(`${field}.${level}`, { defaultValue: level })}</b> : t(`fields.${field}`)}
    </Picker>
  );
}

function CategoryChip({ ticket }: { ticket: Ticket }) {
  const { t } = useTranslation("tickets");
  const edit = useTicketEdit(ticket);
  const categories = useQuery(categoriesQuery).data?.items ?? [];
  const name = categories.find((category) => category.id === ticket.category)?.name;
  return (
    <Picker
      label={t("fields.category")}
      keys="KeyC"
      shortcut="tickets:keys.category"
      choices={categories
        .filter((category) => !category.archived)
        .map((category) => ({ id: category.id, label: category.name }))}
      chosen={ticket.category ? [ticket.category] : []}
      onPick={(id) => edit({ kind: "category", value: id })}
    >
      <Icon name="card" size={14} />
      {ticket.category ? <b>{name ?? "…"}</b> : t("fields.category")}
    </Picker>
  );
}
