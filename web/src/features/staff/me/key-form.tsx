import { Button, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { Icon } from "../../../ui/icon";
import { SidePanel } from "../../../ui/pane";
import { SaveFoot } from "../../../ui/save-foot";
import { told } from "../../../ui/toast";
import { type ApiKey, KEY_SCOPES, keysQuery } from "../api";
import classes from "./key-form.module.css";

const TERMS = ["30", "90", "365", "0"];

/** Makes a key and shows it this once. */
export function KeyForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation("staff");
  const client = useQueryClient();
  const [name, setName] = useState("");
  const [scope, setScope] = useState<ApiKey["scope"]>("read");
  const [days, setDays] = useState("90");
  const [made, setMade] = useState<ApiKey | null>(null);
  const form = useSubmit(async () => {
    const key = await api.post<ApiKey>("/api-keys", { name, scope, days: days === "0" ? null : Number(days) });
    await client.invalidateQueries({ queryKey: keysQuery.queryKey });
    setMade(key);
  });
  const copy = async () => {
    await navigator.clipboard.writeText(made?.token ?? "");
    told(t("keys.copied"));
  };
  if (made) {
    return (
      <SidePanel
        title={made.name}
        onClose={onClose}
        onSubmit={onClose}
        foot={
          <Button type="submit" variant="filled">
            {t("keys.done")}
          </Button>
        }
      >
        <p>{t("keys.once")}</p>
        <code className={classes.token}>{made.token}</code>
        <Button variant="default" leftSection={<Icon name="link" />} onClick={() => void copy()}>
          {t("keys.copy")}
        </Button>
        <p className={classes.quiet}>
          {t("keys.howTo")} <a href="/api/docs">/api/docs</a>
        </p>
      </SidePanel>
    );
  }
  return (
    <SidePanel
      title={t("keys.new")}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={<SaveFoot busy={form.busy} onClose={onClose} />}
    >
      <TextInput
        label={t("keys.name")}
        description={t("keys.nameText")}
        autoFocus
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          form.clear("name");
        }}
        error={form.errors.name}
      />
      <Select
        label={t("keys.allows")}
        allowDeselect={false}
        data={KEY_SCOPES.map((one) => ({ value: one, label: t(`keys.scope.${one}`) }))}
        value={scope}
        onChange={(chosen) => setScope(chosen as ApiKey["scope"])}
      />
      <Select
        label={t("keys.term")}
        allowDeselect={false}
        data={TERMS.map((one) => ({
          value: one,
          label: one === "0" ? t("keys.forever") : t("keys.days", { count: Number(one) }),
        }))}
        value={days}
        onChange={(chosen) => setDays(chosen ?? "90")}
      />
      <Failure problem={form.failure} />
    </SidePanel>
  );
}
