import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { whenText } from "../../shared/time";
import { type Job, jobsQuery, retryJobs } from "./api";
import { reasonText } from "./reason";
import { Again, Stuck, Waiting } from "./waiting";

export function JobsWaiting() {
  const { t, i18n } = useTranslation("health");
  const jobs = useQuery(jobsQuery).data;
  const items = jobs?.items ?? [];
  const total = jobs ? jobs.totals.waiting + jobs.totals.retrying + jobs.totals.parked : 0;
  const failedOnes = items.filter((job) => job.state !== "waiting");
  const text = (job: Job) =>
    t(`jobs.${job.state}`, {
      since: whenText(job.enteredAt, i18n.language, t),
      next: whenText(job.runAt, i18n.language, t),
      count: job.attempts,
    });
  return (
    <Waiting
      icon="layers"
      title={t("jobs.title")}
      calm={t("jobs.calm")}
      count={total}
      again={failedOnes.map((job) => job.id)}
      verb={t("again")}
      act={retryJobs}
    >
      {items.map((job) => (
        <Stuck
          key={job.id}
          title={t(`jobs.kind.${job.kind.replaceAll(".", "-")}`, { defaultValue: job.kind })}
          text={text(job)}
          reason={reasonText(job.error, t)}
          bad={job.state === "parked"}
        >
          {job.state !== "waiting" && <Again label={t("again")} act={() => retryJobs([job.id])} />}
        </Stuck>
      ))}
    </Waiting>
  );
}
