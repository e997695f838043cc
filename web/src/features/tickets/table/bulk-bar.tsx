import { ActionIcon, Progress } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../../api/session";
import type { TicketRow } from "../../../api/types";
import { useShortcuts } from "../../../shared/use-shortcuts";
import { Icon } from "../../../ui/icon";
import { Key } from "../../../ui/key";
import { told } from "../../../ui/toast";
import { statusesQuery } from "../api/queries";
import { type Edit, inverse } from "../fields/edits";
import { Picker } from "../fields/picker";
import { StatusGlyph } from "../fields/status-glyph";
import { useAssignees } from "../fields/use-assignees";
import { useFieldWords } from "../fields/use-field-words";
import { perform } from "../fields/use-ticket-edit";
import classes from "./bulk-bar.module.css";

/** The same verbs for all that are picked; one undo takes all of it back. */
export function BulkBar({ rows, onClear }: { rows: TicketRow[]; onClear: () => void }) {
  const { t } = useTranslation("tickets");
  const { value } = useFieldWords();
  const bulk = useBulk(rows, onClear);
  const me = useSession()?.agent;
  const statuses = useQuery(statusesQuery).data?.items ?? [];
  const assignees = useAssignees();
  useShortcuts([{ keys: "Escape", label: "tickets:keys.back", hidden: true, run: onClear }], rows.length > 0);
  if (rows.length === 0) {
    return null;
  }
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("table.bulk")}>
      <b>{t("table.picked", { count: rows.length })}</b>
      <i className={classes.line} />
      <Picker
        label={t("keys.assign")}
        keys="KeyA"
        shortcut="tickets:keys.assign"
        choices={assignees.choices(me?.id)}
        chosen={[]}
        onPick={(id) => bulk.act((row) => assignees.edit(id, row))}
      >
        <Icon name="user" size={14} /> <b>{t("keys.assign")}</b> <Key keys="KeyA" />
      </Picker>
      <Picker
        label={t("fields.status")}
        keys="KeyS"
        shortcut="tickets:keys.status"
        choices={statuses
          .filter((status) => !status.archived)
          .map(({ id }) => ({ id, label: value("status", id), glyph: <StatusGlyph status={id} /> }))}
        chosen={[]}
        onPick={(id) => bulk.act(() => ({ kind: "status", value: id }))}
      >
        <Icon name="half" size={14} /> <b>{t("fields.status")}</b> <Key keys="KeyS" />
      </Picker>
      <button className={classes.verb} onClick={() => bulk.act((row) => ({ kind: "spam", value: !row.spam }))}>
        <Icon name="ban" size={14} /> {t("thread.spam")}
      </button>
      <ActionIcon aria-label={t("common:close")} onClick={onClear}>
        <Icon name="x" />
      </ActionIcon>
      {bulk.done !== null && <Progress className={classes.progress} size={3} value={bulk.done * 100} />}
    </div>
  );
}

function useBulk(rows: TicketRow[], onDone: () => void) {
  const { t } = useTranslation("tickets");
  const client = useQueryClient();
  const [done, setDone] = useState<number | null>(null);
  const act = async (edit: (row: TicketRow) => Edit) => {
    const backs: { row: TicketRow; edit: Edit }[] = [];
    for (const [index, row] of rows.entries()) {
      setDone(index / rows.length);
      if ((await perform(client, row, edit(row), false)) === "done") {
        backs.push({ row, edit: inverse(row, edit(row)) });
      }
    }
    setDone(null);
    onDone();
    const takeBack = async () => {
      for (const back of backs) {
        await perform(client, back.row, back.edit, false);
      }
    };
    told(t("table.done", { count: rows.length }), backs.length > 0 ? () => void takeBack() : undefined);
  };
  return { done, act: (edit: (row: TicketRow) => Edit) => void act(edit) };
}
