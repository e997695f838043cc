import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../../api/problem";
import type { ListFilter } from "../../../live/membership";
import { Banner } from "../../../ui/banner";
import { Empty } from "../../../ui/empty";
import classes from "./list-states.module.css";

/** The same geometry as rows, and only when loading is slow enough to be seen. */
export function ListSkeleton() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!late) {
    return null;
  }
  return (
    <div aria-hidden className={classes.skeletons}>
      {Array.from({ length: 12 }, (_, index) => (
        <div key={index} className={classes.row}>
          <i className={classes.dot} />
          <i className={classes.glyph} />
          <span className={classes.words}>
            <i className={index % 3 === 0 ? classes.long : classes.short} />
            <i className={index % 2 === 0 ? classes.longer : classes.long} />
          </span>
        </div>
      ))}
    </div>
  );
}

export function ListFailed({ failure, onRetry }: { failure: Error; onRetry: () => void }) {
  const { t } = useTranslation("tickets");
  const offline = failure instanceof Problem && failure.isOffline;
  return (
    <div className={classes.pad}>
      <Banner
        kind={offline ? "plain" : "danger"}
        icon={offline ? "offline" : "alert"}
        title={t(offline ? "list.offline" : "list.failed")}
        text={offline ? t("list.offlineText") : failure.message}
      >
        <Button onClick={onRetry}>{t("common:retry")}</Button>
      </Banner>
    </div>
  );
}

export function ListEmpty({ filter, onFilter }: { filter: ListFilter; onFilter: (filter: ListFilter) => void }) {
  const { t } = useTranslation("tickets");
  if (filter.q) {
    return (
      <Empty icon="search" title={t("list.notFound", { query: filter.q })} text={t("list.notFoundText")}>
        <Button onClick={() => onFilter({ view: "waiting" })}>{t("list.backToWaiting")}</Button>
      </Empty>
    );
  }
  const view = filter.view ?? "open";
  return (
    <Empty
      icon="check"
      title={t(`empty.${view}.title`, { defaultValue: t("empty.other.title") })}
      text={t(`empty.${view}.text`, { defaultValue: t("empty.other.text") })}
    >
      {view !== "open" && <Button onClick={() => onFilter({ view: "open" })}>{t("list.showOpen")}</Button>}
    </Empty>
  );
}
