import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Status } from "../../api/types";
import { Icon } from "../../ui/icon";
import { Pane, PaneGroup, PaneRow, Split } from "../../ui/pane";
import { BASES, statusesQuery } from "./api";
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
  const text = (status: Status) => (status.builtIn ? t("statuses.builtIn") : "");
  return (
    <Split>
      <Pane title={t("statuses.title")} count={statuses.filter((status) => !status.archived).length} action={add}>
        {BASES.map(({ id, icon }) => (
          <PaneGroup key={id} title={t(`statuses.base.${id}`)} text={t(`statuses.baseText.${id}`)}>
            {statuses
              .filter((status) => status.base === id)
              .map((status) => (
                <PaneRow
                  key={status.id}
                  lead={<Icon name={icon} />}
                  title={status.name}
                  right={status.archived ? t("statuses.archived") : text(status)}
                  faded={status.archived}
                  on={open === status.id}
                  onOpen={() => setOpen(status.id)}
                />
              ))}
          </PaneGroup>
        ))}
      </Pane>
      {(open === "+" || chosen) && (
        <StatusForm key={open} status={chosen} statuses={statuses} onClose={() => setOpen(null)} />
      )}
    </Split>
  );
}
