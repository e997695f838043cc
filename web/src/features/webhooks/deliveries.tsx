import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { Icon, type IconName } from "../../ui/icon";
import { failed } from "../../ui/toast";
import { deliveriesQuery, type Delivery, type Webhook } from "./api";
import classes from "./webhooks.module.css";

const GLYPHS: Record<Delivery["state"], IconName> = { waiting: "clock", sent: "check", failed: "warn" };

/** What was sent lately, word for word, and what came of it. */
export function Deliveries({ webhook }: { webhook: Webhook }) {
  const { t, i18n } = useTranslation("webhooks");
  const client = useQueryClient();
  const query = deliveriesQuery(webhook.id);
  const { data } = useQuery(query);
  const act = async (path: string, body?: unknown) => {
    try {
      await api.post(`/webhooks/${webhook.id}/${path}`, body);
      await client.invalidateQueries({ queryKey: query.queryKey });
    } catch (failure) {
      failed(failure);
    }
  };
  const time = (at: string) => new Date(at).toLocaleString(i18n.language, { dateStyle: "short", timeStyle: "medium" });
  return (
    <section className={classes.section} aria-label={t("deliveries")}>
      <header className={classes.bar}>
        <h2 className={classes.heading}>{t("deliveries")}</h2>
        <Button variant="default" onClick={() => void act("trials")}>
          {t("try")}
        </Button>
      </header>
      {data?.items.length === 0 && <p className={classes.quiet}>{t("noDeliveries")}</p>}
      {data?.items.map((delivery) => (
        <details key={delivery.id} className={classes.delivery} data-state={delivery.state}>
          <summary>
            <Icon name={GLYPHS[delivery.state]} />
            <span className="ellipsis">{delivery.event}</span>
            <time dateTime={delivery.at}>{time(delivery.at)}</time>
          </summary>
          <p>
            {t(`state.${delivery.state}`, { count: delivery.attempts })}
            {delivery.detail && `: ${delivery.detail}`}
          </p>
          <code className={classes.code}>{delivery.body}</code>
          {delivery.state !== "waiting" && (
            <Button variant="subtle" onClick={() => void act("replays", { ids: [delivery.id] })}>
              {t("replay")}
            </Button>
          )}
        </details>
      ))}
    </section>
  );
}
