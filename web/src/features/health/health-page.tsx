import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useSession } from "../../api/session";
import { spanText, useNow } from "../../shared/time";
import { Banner } from "../../ui/banner";
import { Pane } from "../../ui/pane";
import { deliveriesQuery, jobsQuery } from "./api";
import { DeliveriesWaiting } from "./deliveries-waiting";
import classes from "./health.module.css";
import { JobsWaiting } from "./jobs-waiting";
import { PublicationsWaiting } from "./publications-waiting";
import { SuspendedMails } from "./suspended-mails";

const ALARM_MS = 10 * 60_000;

/** What waits, what failed and why, and the way on. */
export function HealthPage() {
  const { t } = useTranslation("health");
  return (
    <Pane title={t("title")}>
      <div className={classes.page}>
        <Alarm />
        <DeliveriesWaiting />
        <SuspendedMails />
        <JobsWaiting />
        <PublicationsWaiting />
      </div>
    </Pane>
  );
}

/** Says loudly what a person must do; otherwise that nothing must be done. */
function Alarm() {
  const { t } = useTranslation("health");
  const now = useNow();
  const session = useSession();
  const due = useQuery(jobsQuery).data?.totals.oldestDue;
  const queued = useQuery(deliveriesQuery).data?.items.filter((delivery) => delivery.state === "queued") ?? [];
  if (session && !session.instance.relay && queued.length > 0) {
    const text = t("alarm.relay.text", { count: queued.length });
    return <Banner kind="warn" icon="mail" title={t("alarm.relay.title")} text={text} />;
  }
  const late = due ? now - new Date(due).getTime() : 0;
  if (late > ALARM_MS) {
    return (
      <Banner
        kind="danger"
        icon="warn"
        title={t("alarm.late.title", { span: spanText(late, t) })}
        text={t("alarm.late.text")}
      />
    );
  }
  return <Banner kind="ok" icon="check" title={t("alarm.none")} />;
}
