import { ActionIcon, Menu, Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useMay } from "../../../api/session";
import { viewsQuery } from "../../../api/views";
import type { ListFilter } from "../../../live/membership";
import { overlay } from "../../../shared/overlay";
import { Icon } from "../../../ui/icon";
import classes from "./list-head.module.css";

interface ListHeadProps {
  filter: ListFilter;
  onFilter: (filter: ListFilter) => void;
}

const BESIDE = ["waiting", "mine", "colleagues", "unassigned", "open"];
/** Only while one stands in for somebody. */
const AT_TIMES = "colleagues";
const SORTS = ["last", "waiting", "criticality"];

/** The view's name with its count, the other views beside, and how it is sorted. */
export function ListHead({ filter, onFilter, onTable }: ListHeadProps & { onTable: () => void }) {
  const { t } = useTranslation("tickets");
  const views = useQuery(viewsQuery).data?.items ?? [];
  const count = (id: string) => views.find((view) => view.id === id)?.count;
  const current = filter.view ?? "open";
  const mayOpen = useMay("tickets_open");
  return (
    <header className={classes.head}>
      <div className={classes.top}>
        <Menu position="bottom-start" width={240}>
          <Menu.Target>
            <button className={classes.view}>
              <h1>{filter.q ? `«${filter.q}»` : t(`views.${current}`)}</h1>
              <Icon name="down" size={14} />
              <span className={classes.count}>{count(current)}</span>
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {views.map((view) => (
              <Menu.Item
                key={view.id}
                onClick={() => onFilter({ view: view.id })}
                rightSection={<span className={classes.count}>{view.count}</span>}
                aria-current={view.id === current}
              >
                {t(`views.${view.id}`, { defaultValue: view.id })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <span className={classes.tools}>
          <Tooltip label={`${t("list.find")} · Ctrl K`}>
            <ActionIcon size={24} aria-label={t("list.find")} onClick={() => overlay.show("commands")}>
              <Icon name="search" />
            </ActionIcon>
          </Tooltip>
          {mayOpen && (
            <Tooltip label={`${t("keys.new")} · C`}>
              <ActionIcon size={24} aria-label={t("keys.new")} onClick={() => overlay.show("new-ticket")}>
                <Icon name="plus" />
              </ActionIcon>
            </Tooltip>
          )}
          <Sort filter={filter} onFilter={onFilter} />
          <Tooltip label={`${t("keys.mode")} · V`}>
            <ActionIcon size={24} className={classes.table} aria-label={t("keys.mode")} onClick={onTable}>
              <Icon name="table" />
            </ActionIcon>
          </Tooltip>
        </span>
      </div>
      <nav className={classes.views} aria-label={t("list.views")}>
        {BESIDE.filter((id) => id !== AT_TIMES || id === current || views.some((view) => view.id === id)).map((id) => (
          <button
            key={id}
            aria-current={id === current || undefined}
            className={id === current ? classes.on : undefined}
            onClick={() => onFilter({ view: id })}
          >
            {t(`viewsShort.${id}`)} <b>{count(id)}</b>
          </button>
        ))}
      </nav>
    </header>
  );
}

function Sort({ filter, onFilter }: ListHeadProps) {
  const { t } = useTranslation("tickets");
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <ActionIcon size={24} aria-label={t("list.sort")} title={t("list.sort")}>
          <Icon name="sort" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {SORTS.map((sort) => (
          <Menu.Item
            key={sort}
            onClick={() => onFilter({ ...filter, sort })}
            aria-current={(filter.sort ?? "last") === sort}
          >
            {t(`sorts.${sort}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
