import { useQuery } from "@tanstack/react-query";
import { Link, Outlet } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSession } from "../../api/session";
import { Icon } from "../../ui/icon";
import { mailboxAlarmsQuery } from "../../features/health/api";
import { mayOpen, SECTIONS } from "./sections";
import classes from "./settings-page.module.css";

/** On a phone the sections are one long row: the open one must not be out of sight. */
function inView(link: HTMLAnchorElement | null) {
  if (link?.getAttribute("aria-current") === "page") {
    link.scrollIntoView({ block: "nearest", inline: "center" });
  }
}

/** Sections at the left, the chosen one beside them; on a phone one at a time. */
export function SettingsPage() {
  const { t } = useTranslation("settings");
  const permissions = useSession()?.agent.permissions ?? [];
  const alarms = useQuery({ ...mailboxAlarmsQuery, enabled: permissions.includes("HEALTH_MANAGE") });
  const troubled = { mailboxes: (alarms.data?.items.length ?? 0) > 0 } as Record<string, boolean>;
  return (
    <div className={classes.page}>
      <nav className={classes.sections} aria-label={t("title")}>
        {SECTIONS.map((group) => {
          const open = group.pages.filter((page) => mayOpen(page, permissions));
          return (
            open.length > 0 && (
              <div key={group.id} className={classes.group}>
                <h2>{t(`group.${group.id}`)}</h2>
                {open.map((page) => (
                  <Link
                    key={page.path}
                    to={`/settings/${page.path}` as never}
                    ref={inView}
                    className={classes.link}
                    activeProps={{ className: classes.on, "aria-current": "page" }}
                  >
                    <Icon name={page.icon} />
                    {t(`page.${page.path}`)}
                    {troubled[page.path] && <i className={classes.dot} role="img" aria-label={t("trouble")} />}
                  </Link>
                ))}
              </div>
            )
          );
        })}
      </nav>
      <Outlet />
    </div>
  );
}
