import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/empty";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { type Webhook, webhooksQuery } from "./api";
import { WebhookForm } from "./webhook-form";

/** Other programs that hear of what happens here. */
export function WebhooksPage() {
  const { t } = useTranslation("webhooks");
  const [open, setOpen] = useState<Webhook | "new" | null>(null);
  const { data } = useQuery(webhooksQuery);
  return (
    <Split>
      <Pane
        title={t("title")}
        count={data?.items.length}
        action={
          <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("new")}>
            {t("add")}
          </Button>
        }
      >
        {data?.items.length === 0 && <Empty icon="bolt" title={t("empty")} text={t("emptyText")} />}
        {data?.items.map((webhook) => (
          <PaneRow
            key={webhook.id}
            lead={<Icon name="bolt" />}
            title={webhook.name}
            text={webhook.url}
            right={webhook.active ? "" : t("off")}
            faded={!webhook.active}
            on={open !== "new" && open?.id === webhook.id}
            onOpen={() => setOpen(webhook)}
          />
        ))}
      </Pane>
      {open && (
        <WebhookForm
          key={open === "new" ? "new" : open.id}
          webhook={open === "new" ? null : open}
          onSaved={setOpen}
          onClose={() => setOpen(null)}
        />
      )}
    </Split>
  );
}
