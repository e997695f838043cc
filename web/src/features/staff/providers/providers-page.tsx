import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../../ui/empty";
import { Icon } from "../../../ui/icon";
import { Pane, PaneRow, Split } from "../../../ui/pane";
import { providersQuery } from "./api";
import { ProviderForm } from "./provider-form";

/** Accounts elsewhere by which agents may sign in. */
export function ProvidersPage() {
  const { t } = useTranslation("staff");
  const [open, setOpen] = useState<string | null>(null);
  const { data } = useQuery(providersQuery);
  const chosen = data?.items.find((provider) => provider.id === open) ?? null;
  return (
    <Split>
      <Pane
        title={t("providers.title")}
        count={data?.items.length}
        action={
          <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("new")}>
            {t("providers.add")}
          </Button>
        }
      >
        {data?.items.length === 0 && <Empty icon="key" title={t("providers.empty")} text={t("providers.emptyText")} />}
        {data?.items.map((provider) => (
          <PaneRow
            key={provider.id}
            lead={<Icon name="key" />}
            title={provider.name}
            text={provider.issuer}
            right={provider.active ? "" : t("providers.off")}
            faded={!provider.active}
            on={provider.id === open}
            onOpen={() => setOpen(provider.id)}
          />
        ))}
      </Pane>
      {data && (open === "new" || chosen) && (
        <ProviderForm key={open} provider={chosen} redirect={data.redirect} onClose={() => setOpen(null)} />
      )}
    </Split>
  );
}
