import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "../../api/session";
import { spanText, useNow, whenText } from "../../shared/time";
import { Banner } from "../../ui/banner";
import { Pane } from "../../ui/pane";
import { alarmsOf } from "./alarms";
import { deliveriesQuery, jobsQuery, type MailboxAlarm, mailboxAlarmsQuery } from "./api";
import { DeliveriesWaiting } from "./deliveries-waiting";
import classes from "./health.module.css";
import { JobsWaiting } from "./jobs-waiting";
import { NoticesWaiting } from "./notices-waiting";
import { PublicationsWaiting } from "./publications-waiting";
import { SuspendedMails } from "./suspended-mails";

/** What waits, what failed and why, and the way on. */
export function HealthPage() {
  const { t } = useTranslation("health");
  return (
    <Pane title={t("title")}>
      <div className={classes.page}>
        <div className={classes.alarms}>
          <Alarms />
        </div>
        <DeliveriesWaiting />
        <NoticesWaiting />
        <SuspendedMails />
        <JobsWaiting />
        <PublicationsWaiting />
      </div>
    </Pane>
  );
}

/** Says loudly what a person must do; otherwise that nothing must be done. */
function Alarms() {
  const { t } = useTranslation("health");
  const now = useNow();
  const session = useSession();
  const jobs = useQuery(jobsQuery);
  const deliveries = useQuery(deliveriesQuery);
  const mailboxes = useQuery(mailboxAlarmsQuery).data?.items ?? [];
  if (!jobs.data || !deliveries.data || !session) {
    return (jobs.error ?? deliveries.error) ? (
      <Banner kind="danger" icon="alert" title={t("alarm.unknown.title")} text={t("alarm.unknown.text")} />
    ) : null;
  }
  const alarms = alarmsOf(session.instance.relay, deliveries.data.items, jobs.data, now);
  if (alarms.length === 0 && mailboxes.length === 0) {
    return <Banner kind="ok" icon="check" title={t("alarm.none")} />;
  }
  const others = alarms.map((alarm) =>
    alarm.kind === "relay" ? (
      <Banner
        key="relay"
        kind="warn"
        icon="mail"
        title={t("alarm.relay.title")}
        text={t("alarm.relay.text", { count: alarm.count })}
      />
    ) : (
      <Banner
        key={alarm.kind}
        kind="danger"
        icon="warn"
        title={t(`alarm.${alarm.kind}.title`, { span: spanText(alarm.late, t) })}
        text={t(`alarm.${alarm.kind}.text`)}
      />
    ),
  );
  return [...mailboxes.map((mailbox) => <MailboxBanner key={mailbox.id} mailbox={mailbox} />), ...others];
}

function MailboxBanner({ mailbox }: { mailbox: MailboxAlarm }) {
  const { t, i18n } = useTranslation("health");
  return (
    <Banner
      kind="danger"
      icon="mail"
      title={t("alarm.mailbox.title", { address: mailbox.address })}
      text={t("alarm.mailbox.text", {
        since: whenText(mailbox.since, i18n.language, t),
        why: t(`mailboxes:trouble.${mailbox.trouble}.title`, mailbox.facts),
      })}
    >
      <Link to={"/settings/mailboxes" as never}>{t("alarm.mailbox.open")}</Link>
    </Banner>
  );
}
