import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { whenText } from "../../shared/time";
import { publicationsQuery, retryPublications } from "./api";
import { Again, Stuck, Waiting } from "./waiting";

export function PublicationsWaiting() {
  const { t, i18n } = useTranslation("health");
  const publications = useQuery(publicationsQuery).data?.items ?? [];
  return (
    <Waiting
      icon="bell"
      title={t("publications.title")}
      calm={t("publications.calm")}
      count={publications.length}
      again={publications.map((publication) => publication.id)}
      verb={t("again")}
      act={retryPublications}
    >
      {publications.map((publication) => (
        <Stuck
          key={publication.id}
          title={`${publication.event} → ${publication.listener}`}
          text={t(publication.failed ? "publications.failed" : "publications.waiting", {
            when: whenText(publication.publishedAt, i18n.language, t),
            count: publication.attempts,
          })}
          reason={publication.error}
          bad={publication.failed}
        >
          <Again label={t("again")} act={() => retryPublications([publication.id])} />
        </Stuck>
      ))}
    </Waiting>
  );
}
