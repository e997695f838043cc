import { Button } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import type { Listing } from "../../api/types";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { SiteForm } from "./site-form";
import classes from "./sites.module.css";

export interface Site {
  id: string;
  name: string;
  address: string;
  languages: string[];
  internal: boolean;
  color: string;
}

export const sitesQuery = queryOptions({
  queryKey: ["sites"],
  queryFn: ({ signal }) => api.get<Listing<Site>>("/sites", { signal }),
});

/** The brands and products that are answered for, each from an address of its own. */
export function SitesPage() {
  const { t } = useTranslation("settings");
  const [open, setOpen] = useState<Site | "new" | null>(null);
  const sites = useQuery(sitesQuery).data?.items ?? [];
  return (
    <Split>
      <Pane
        title={t("sites.title")}
        count={sites.length}
        action={
          <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("new")}>
            {t("sites.add")}
          </Button>
        }
      >
        {sites.map((site) => (
          <PaneRow
            key={site.id}
            lead={<Dot color={site.color} />}
            title={site.name}
            text={site.address}
            right={[site.languages.join(", "), site.internal && t("sites.internal")].filter(Boolean).join(" · ")}
            on={open !== "new" && open?.id === site.id}
            onOpen={() => setOpen(site)}
          />
        ))}
      </Pane>
      {open && (
        <SiteForm
          key={open === "new" ? "new" : open.id}
          site={open === "new" ? null : open}
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
