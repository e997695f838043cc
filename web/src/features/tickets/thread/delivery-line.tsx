import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { useSession } from "../../../api/session";
import type { Message, Ticket } from "../../../api/types";
import { clockText } from "../../../shared/time";
import { Icon, type IconName } from "../../../ui/icon";
import classes from "./delivery-line.module.css";

const GLYPHS: Record<string, IconName> = {
  sending: "clock",
  offline: "offline",
  queued: "clock",
  sent: "check",
  delivered: "checks",
  failed: "alert",
  uncertain: "help",
};

/** Where our answer is on its way, in words, and 'try again' where that helps. */
export function DeliveryLine({ message, ticket }: { message: Message; ticket: Ticket }) {
  const { t, i18n } = useTranslation("tickets");
  const client = useQueryClient();
  const retry = useMutation({
    mutationFn: () => api.post("/delivery-retries", { ids: [message.id] }),
    onSuccess: () => client.invalidateQueries({ queryKey: ["messages", String(ticket.number)] }),
  });
  const relay = useSession()?.instance.relay;
  const delivery = message.delivery;
  if (!delivery) {
    return null;
  }
  const state = delivery.state as string;
  const bad = state === "failed" || state === "uncertain";
  const time = clockText(delivery.at ?? message.at, i18n.language);
  return (
    <p className={bad ? classes.bad : classes.line}>
      <Icon name={GLYPHS[state] ?? "clock"} size={14} />
      <span>{t(`delivery.${state}`, { time, reason: delivery.detail ?? t("delivery.noReason") })}</span>
      {state === "queued" && relay && delivery.detail && <span className={classes.detail}>{delivery.detail}</span>}
      {bad && (
        <button className={classes.again} onClick={() => retry.mutate()} disabled={retry.isPending}>
          {t("common:retry")}
        </button>
      )}
    </p>
  );
}
