import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { viewsQuery } from "../../../api/views";
import type { ListFilter } from "../../../live/membership";
import classes from "./ticket-table.module.css";

export function ViewsSide({ filter, onFilter }: { filter: ListFilter; onFilter: (filter: ListFilter) => void }) {
  const { t } = useTranslation("tickets");
  const views = useQuery(viewsQuery).data?.items ?? [];
  return (
    <nav className={classes.side} aria-label={t("list.views")}>
      <h2>{t("list.views")}</h2>
      {views.map((view) => (
        <button
          key={view.id}
          className={view.id === filter.view ? classes.on : undefined}
          aria-current={view.id === filter.view || undefined}
          onClick={() => onFilter({ view: view.id })}
        >
          <span>{t(`views.${view.id}`, { defaultValue: view.id })}</span>
          <b>{view.count}</b>
        </button>
      ))}
    </nav>
  );
}
