import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import { ticketCallsQuery } from "./api";
import { CallCard } from "./call-card";
import classes from "./calls.module.css";

/** Beside a ticket whose customer waits for a call; nothing otherwise. */
export function CallPanel({ ticket }: { ticket: string }) {
  const { t } = useTranslation("calls");
  const waiting = useQuery(ticketCallsQuery(ticket)).data?.items.filter((call) => call.state === "waiting") ?? [];
  return waiting.map((call) => (
    <section key={call.id} className={classes.panel} aria-label={t("wanted")}>
      <h2>
        <Icon name="phone" /> {t("wanted")}
      </h2>
      <CallCard call={call} />
    </section>
  ));
}
