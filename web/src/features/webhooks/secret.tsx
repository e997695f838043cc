import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { Confirm } from "../../ui/confirm";
import { Icon } from "../../ui/icon";
import { told } from "../../ui/toast";
import { type Webhook, webhooksQuery } from "./api";
import classes from "./webhooks.module.css";

interface SecretProps {
  webhook: Webhook;
  onFresh: (webhook: Webhook) => void;
  onRemoved: () => void;
}

/** The secret is shown once, when it was made; a lost one is replaced. */
export function Secret({ webhook, onFresh, onRemoved }: SecretProps) {
  const { t } = useTranslation("webhooks");
  const client = useQueryClient();
  const [asking, setAsking] = useState<"secret" | "remove" | null>(null);
  const replace = async () => {
    const fresh = await api.post<Webhook>(`/webhooks/${webhook.id}/secrets`);
    setAsking(null);
    onFresh(fresh);
  };
  const remove = async () => {
    await api.delete(`/webhooks/${webhook.id}`);
    await client.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    told(t("removed", { name: webhook.name }));
    onRemoved();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(webhook.secret ?? "");
    told(t("copied"));
  };
  return (
    <section className={classes.section} aria-label={t("secret")}>
      <h2 className={classes.heading}>{t("secret")}</h2>
      {webhook.secret && (
        <>
          <code className={classes.code}>{webhook.secret}</code>
          <p className={classes.quiet}>{t("secretOnce")}</p>
        </>
      )}
      <div className={classes.actions}>
        {webhook.secret && (
          <Button variant="default" leftSection={<Icon name="link" />} onClick={() => void copy()}>
            {t("copy")}
          </Button>
        )}
        <Button variant="subtle" leftSection={<Icon name="key" />} onClick={() => setAsking("secret")}>
          {t("replaceSecret")}
        </Button>
        <Button variant="subtle" color="red" onClick={() => setAsking("remove")}>
          {t("remove")}
        </Button>
      </div>
      {asking === "secret" && (
        <Confirm
          title={t("replaceSecret")}
          text={t("replaceText")}
          label={t("replace")}
          act={replace}
          onClose={() => setAsking(null)}
        />
      )}
      {asking === "remove" && (
        <Confirm
          title={t("removeTitle", { name: webhook.name })}
          text={t("removeText")}
          label={t("remove")}
          danger
          act={remove}
          onClose={() => setAsking(null)}
        />
      )}
    </section>
  );
}
