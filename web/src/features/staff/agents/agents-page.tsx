import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Avatar } from "../../../ui/avatar";
import { Icon } from "../../../ui/icon";
import { Pane, PaneRow, Split } from "../../../ui/pane";
import { agentsQuery, type Colleague, teamsQuery } from "../api";
import { AgentForm } from "./agent-form";
import { PresenceLine } from "./presence-line";

/** Coming and going is told by no event. */
const LOOKS_EVERY_MS = 30_000;

/** Everybody who answers here; those who left stay below, as their words do. */
export function AgentsPage() {
  const { t } = useTranslation("staff");
  const [open, setOpen] = useState<Colleague | "new" | null>(null);
  const agents = useQuery({ ...agentsQuery, refetchInterval: LOOKS_EVERY_MS }).data?.items ?? [];
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const sorted = [...agents].sort((a, b) => Number(b.active) - Number(a.active) || a.name.localeCompare(b.name));
  const teamNames = (agent: Colleague) =>
    teams
      .filter((team) => agent.teams.includes(team.id))
      .map((team) => team.name)
      .join(", ");
  return (
    <Split>
      <Pane
        title={t("agents.title")}
        count={agents.filter((agent) => agent.active).length}
        action={
          <Button variant="filled" leftSection={<Icon name="plus" />} onClick={() => setOpen("new")}>
            {t("agents.add")}
          </Button>
        }
      >
        {sorted.map((agent) => (
          <PaneRow
            key={agent.id}
            lead={<Avatar initials={agent.initials} size="m" />}
            title={agent.name}
            text={<PresenceLine agent={agent} people={agents} />}
            right={
              <>
                {!agent.active
                  ? t("agents.off")
                  : agent.invited
                    ? t("agents.waiting")
                    : (agent.roleName ?? t(`role.${agent.role}`))}
                <br />
                {teamNames(agent)}
              </>
            }
            faded={!agent.active}
            on={open !== "new" && open?.id === agent.id}
            onOpen={() => setOpen(agent)}
          />
        ))}
      </Pane>
      {open && (
        <AgentForm
          key={open === "new" ? "new" : open.id}
          agent={open === "new" ? null : open}
          teams={teams}
          onClose={() => setOpen(null)}
        />
      )}
    </Split>
  );
}
