import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { whenText } from "../../shared/time";
import { deliveriesQuery, retryDeliveries } from "./api";
import { reasonText } from "./reason";
import { Again, Stuck, Waiting } from "./waiting";

export function DeliveriesWaiting() {
  const { t, i18n } = useTranslation("health");
  const deliveries = useQuery(deliveriesQuery).data?.items ?? [];
  return (
    <Waiting
      icon="mail"
      title={t("deliveries.title")}
      calm={t("deliveries.calm")}
      count={deliveries.length}
      again={deliveries.map((delivery) => delivery.messageId)}
      verb={t("again")}
      act={retryDeliveries}
    >
      {deliveries.map((delivery) => (
        <Stuck
          key={delivery.messageId}
          title={
            <Link to={`/tickets/${delivery.ticketId}` as never}>{delivery.recipient || t("deliveries.nobody")}</Link>
          }
          text={t(`deliveries.${delivery.state}`, {
            when: whenText(delivery.queuedAt, i18n.language, t),
            count: delivery.attempts,
          })}
          reason={reasonText(delivery.detail, t)}
          bad={delivery.state === "failed"}
        >
          <Again label={t("again")} act={() => retryDeliveries([delivery.messageId])} />
        </Stuck>
      ))}
    </Waiting>
  );
}
