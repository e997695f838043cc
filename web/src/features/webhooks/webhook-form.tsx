import { MultiSelect, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { SidePanel } from "../../ui/pane";
import { SaveFoot } from "../../ui/save-foot";
import { told } from "../../ui/toast";
import { EVENTS, type Webhook, type WebhookDraft, webhooksQuery } from "./api";
import { Deliveries } from "./deliveries";
import { Secret } from "./secret";

interface WebhookFormProps {
  webhook: Webhook | null;
  onSaved: (webhook: Webhook) => void;
  onClose: () => void;
}

export function WebhookForm({ webhook, onSaved, onClose }: WebhookFormProps) {
  const { t } = useTranslation("webhooks");
  const client = useQueryClient();
  const [draft, setDraft] = useState<WebhookDraft>({
    url: webhook?.url ?? "",
    name: webhook?.name ?? "",
    events: webhook?.events ?? [],
    privateToo: webhook?.privateToo ?? false,
    active: webhook?.active ?? true,
  });
  const form = useSubmit(async () => {
    const saved = await (webhook
      ? api.put<Webhook>(`/webhooks/${webhook.id}`, draft)
      : api.post<Webhook>("/webhooks", draft));
    await client.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    told(t("saved", { name: draft.name }));
    onSaved({ ...saved, secret: saved.secret ?? webhook?.secret ?? null });
  });
  const set = <K extends keyof WebhookDraft>(name: K, value: WebhookDraft[K]) => {
    setDraft((last) => ({ ...last, [name]: value }));
    form.clear(name);
  };
  return (
    <SidePanel
      title={webhook ? webhook.name : t("new")}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={<SaveFoot busy={form.busy} onClose={onClose} />}
    >
      <TextInput
        label={t("name")}
        autoFocus={!webhook}
        value={draft.name}
        onChange={(event) => set("name", event.currentTarget.value)}
        error={form.errors.name}
      />
      <TextInput
        label={t("url")}
        placeholder="https://shop.example/hooks"
        value={draft.url}
        onChange={(event) => set("url", event.currentTarget.value)}
        error={form.errors.url}
      />
      <MultiSelect
        label={t("events")}
        placeholder={draft.events.length === 0 ? t("allEvents") : undefined}
        data={EVENTS.map((event) => ({ value: event, label: t(`event.${event.replace("ticket.", "")}`) }))}
        value={draft.events}
        onChange={(events) => set("events", events)}
        error={form.errors.events}
      />
      <Switch
        label={t("privateToo")}
        description={t("privateTooText")}
        checked={draft.privateToo}
        onChange={(event) => set("privateToo", event.currentTarget.checked)}
      />
      <Switch
        label={t("active")}
        checked={draft.active}
        onChange={(event) => set("active", event.currentTarget.checked)}
      />
      <Failure problem={form.failure} />
      {webhook && <Secret webhook={webhook} onFresh={onSaved} onRemoved={onClose} />}
      {webhook && <Deliveries webhook={webhook} />}
    </SidePanel>
  );
}
