import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { whenText } from "../../shared/time";
import { noticesQuery, retryNotices } from "./api";
import { Again, Stuck, Waiting } from "./waiting";

/** Mail to colleagues that no server would take. */
export function NoticesWaiting() {
  const { t, i18n } = useTranslation("health");
  const notices = useQuery(noticesQuery).data?.items ?? [];
  return (
    <Waiting
      icon="bell"
      title={t("notices.title")}
      calm={t("notices.calm")}
      count={notices.length}
      again={notices.map((notice) => notice.id)}
      verb={t("again")}
      act={retryNotices}
    >
      {notices.map((notice) => (
        <Stuck
          key={notice.id}
          title={notice.subject}
          text={t("notices.failed", { name: notice.agent, when: whenText(notice.createdAt, i18n.language, t) })}
          reason={notice.detail}
          bad
        >
          <Again label={t("again")} act={() => retryNotices([notice.id])} />
        </Stuck>
      ))}
    </Waiting>
  );
}
