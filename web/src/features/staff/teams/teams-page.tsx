import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../../../ui/empty";
import { Icon } from "../../../ui/icon";
import { Pane, PaneRow, Split } from "../../../ui/pane";
import { agentsQuery, siteNamesQuery, type Team, teamsQuery } from "../api";
import { TeamForm } from "./team-form";

export function TeamsPage() {
  const { t } = useTranslation("staff");
  const [open, setOpen] = useState<Team | "new" | null>(null);
  const teams = useQuery(teamsQuery);
  const agents = useQuery(agentsQuery).data?.items ?? [];
  const sites = useQuery(siteNamesQuery).data?.items ?? [];
  const items = teams.data?.items ?? [];
  const names = (ids: string[], all: { id: string; name: string }[]) =>
    all
      .filter((one) => ids.includes(one.id))
      .map((one) => one.name)
      .join(", ");
  const add = (
    <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("new")}>
      {t("teams.add")}
    </Button>
  );
  return (
    <Split>
      <Pane title={t("teams.title")} count={items.length} action={add}>
        {teams.isSuccess && items.length === 0 && (
          <Empty icon="users" title={t("teams.none.title")} text={t("teams.none.text")} />
        )}
        {items.map((team) => (
          <PaneRow
            key={team.id}
            lead={<Icon name="users" size={20} />}
            title={team.name}
            text={names(team.agents, agents) || t("teams.nobody")}
            right={names(team.sites, sites) || t("teams.noSite")}
            on={open !== "new" && open?.id === team.id}
            onOpen={() => setOpen(team)}
          />
        ))}
      </Pane>
      {open && (
        <TeamForm
          key={open === "new" ? "new" : open.id}
          team={open === "new" ? null : open}
          agents={agents}
          sites={sites}
          onClose={() => setOpen(null)}
        />
      )}
    </Split>
  );
}
