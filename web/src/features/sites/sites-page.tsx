import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { type Site, sitesQuery, siteTeamsQuery } from "./api";
import { SiteForm } from "./site-form";
import classes from "./sites.module.css";

/** The brands and products that are answered for, each from an address of its own. */
export function SitesPage() {
  const { t } = useTranslation("sites");
  const [open, setOpen] = useState<Site | "new" | null>(null);
  const sites = useQuery(sitesQuery).data?.items ?? [];
  const teams = useQuery(siteTeamsQuery);
  const right = (site: Site) => {
    const untended = teams.isSuccess && !teams.data.items.some((team) => team.sites.includes(site.id));
    return [untended && t("untended"), site.languages.join(", "), site.internal && t("internal")]
      .filter(Boolean)
      .join(" · ");
  };
  return (
    <Split>
      <Pane
        title={t("title")}
        count={sites.length}
        action={
          <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("new")}>
            {t("add")}
          </Button>
        }
      >
        {sites.map((site) => (
          <PaneRow
            key={site.id}
            lead={<Dot color={site.color} />}
            title={site.name}
            text={site.address}
            right={right(site)}
            on={open !== "new" && open?.id === site.id}
            onOpen={() => setOpen(site)}
          />
        ))}
      </Pane>
      {open && teams.isSuccess && (
        <SiteForm
          key={open === "new" ? "new" : open.id}
          site={open === "new" ? null : open}
          teams={teams.data.items}
          onClose={() => setOpen(null)}
        />
      )}
    </Split>
  );
}

function Dot({ color }: { color: string }) {
  return (
    <svg className={classes.dot} viewBox="0 0 12 12" aria-hidden="true">
      <circle cx="6" cy="6" r="6" fill={color} />
    </svg>
  );
}
