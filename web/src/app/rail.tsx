import { Tooltip } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useMatchRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { viewsQuery } from "../api/views";
import { callsQuery } from "../features/calls/api";
import { overlay } from "../shared/overlay";
import { Icon, type IconName } from "../ui/icon";
import { Logo } from "../ui/logo";
import { Me } from "./me";
import classes from "./rail.module.css";

export function Rail() {
  const { t } = useTranslation();
  const views = useQuery(viewsQuery).data?.items;
  const waiting = views?.find((view) => view.id === "waiting")?.count ?? 0;
  const calls = useQuery(callsQuery).data?.items.length ?? 0;
  const onCalls = useMatchRoute()({ to: "/calls" });
  return (
    <nav className={classes.rail} aria-label={t("rail.sections")}>
      <Link to="/tickets" className={classes.logo} aria-label="Otvet">
        <Logo />
      </Link>
      <Section to="/tickets" icon="inbox" label={t("rail.tickets")} count={waiting} />
      {(calls > 0 || onCalls) && <Section to="/calls" icon="phone" label={t("rail.calls")} count={calls} />}
      <span className={classes.gap} />
      <Tooltip label={`${t("rail.search")} · Ctrl K`} position="right">
        <button className={classes.item} onClick={() => overlay.show("commands")} aria-label={t("rail.search")}>
          <Icon name="search" size={20} />
          <span className={classes.word}>{t("rail.search")}</span>
        </button>
      </Tooltip>
      <Section to="/settings" icon="sliders" label={t("rail.settings")} />
      <Me className={classes.item} />
    </nav>
  );
}

function Section({ to, icon, label, count = 0 }: { to: string; icon: IconName; label: string; count?: number }) {
  return (
    <Tooltip label={label} position="right">
      <Link to={to} className={classes.item} activeProps={{ className: classes.on, "aria-current": "page" }}>
        <Icon name={icon} size={20} />
        <span className={classes.word}>{label}</span>
        {count > 0 && <b className={classes.count}>{count > 999 ? "999+" : count}</b>}
      </Link>
    </Tooltip>
  );
}
