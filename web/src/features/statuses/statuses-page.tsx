import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { iconOf, statusesQuery } from "./api";
import { StatusForm } from "./status-form";

/** The stages of a ticket: six of the house, and one's own beside them. */
export function StatusesPage() {
  const { t } = useTranslation("settings");
  const [open, setOpen] = useState<string | null>(null);
  const statuses = useQuery(statusesQuery).data?.items ?? [];
  const chosen = statuses.find((status) => status.id === open) ?? null;
  const add = (
    <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("+")}>
      {t("statuses.add")}
    </Button>
  );
  return (
    <Split>
      <Pane title={t("statuses.title")} count={statuses.filter((status) => !status.archived).length} action={add}>
        {statuses.map((status) => (
          <PaneRow
            key={status.id}
            lead={<Icon name={iconOf(status.base)} />}
            title={status.name}
            text={status.builtIn ? t(`statuses.baseText.${status.base}`) : t(`statuses.base.${status.base}`)}
            right={status.archived ? t("statuses.archived") : status.builtIn && t("statuses.builtIn")}
            faded={status.archived}
            on={open === status.id}
            onOpen={() => setOpen(status.id)}
          />
        ))}
      </Pane>
      {(open === "+" || chosen) && (
        <StatusForm key={open} status={chosen} statuses={statuses} onClose={() => setOpen(null)} />
      )}
    </Split>
  );
}
