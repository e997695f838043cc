import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { whenText } from "../../../shared/time";
import { Confirm } from "../../../ui/confirm";
import { Empty } from "../../../ui/empty";
import { Icon } from "../../../ui/icon";
import { Pane, PaneRow, Split } from "../../../ui/pane";
import { told } from "../../../ui/toast";
import { type ApiKey, keysQuery } from "../api";
import { KeyForm } from "./key-form";

/** The keys of my programs. One that is withdrawn opens nothing from then on. */
export function KeysPage() {
  const { t, i18n } = useTranslation("staff");
  const client = useQueryClient();
  const { data } = useQuery(keysQuery);
  const [making, setMaking] = useState(false);
  const [leaving, setLeaving] = useState<ApiKey | null>(null);
  const when = (at: string) => whenText(at, i18n.language, t);
  const withdraw = async (key: ApiKey) => {
    await api.delete(`/api-keys/${key.id}`);
    await client.invalidateQueries({ queryKey: keysQuery.queryKey });
    setLeaving(null);
    told(t("keys.withdrawn", { name: key.name }));
  };
  return (
    <Split>
      <Pane
        title={t("keys.title")}
        count={data?.items.length}
        action={
          <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setMaking(true)}>
            {t("keys.add")}
          </Button>
        }
      >
        {data?.items.length === 0 && <Empty icon="key" title={t("keys.empty")} text={t("keys.emptyText")} />}
        {data?.items.map((key) => (
          <PaneRow
            key={key.id}
            lead={<Icon name="key" />}
            title={`${key.name}, ${t(`keys.scope.${key.scope}`)}`}
            text={[
              key.lastUsedAt ? t("keys.used", { when: when(key.lastUsedAt) }) : t("keys.unused"),
              key.expiresAt && t("keys.until", { when: new Date(key.expiresAt).toLocaleDateString(i18n.language) }),
            ]
              .filter(Boolean)
              .join(" · ")}
            right={<Button onClick={() => setLeaving(key)}>{t("keys.withdraw")}</Button>}
          />
        ))}
      </Pane>
      {making && <KeyForm onClose={() => setMaking(false)} />}
      {leaving && (
        <Confirm
          title={t("keys.withdrawTitle", { name: leaving.name })}
          text={t("keys.withdrawText")}
          label={t("keys.withdraw")}
          danger
          act={() => withdraw(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </Split>
  );
}
