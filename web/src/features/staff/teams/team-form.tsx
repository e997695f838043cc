import { Button, MultiSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { SidePanel } from "../../../ui/pane";
import { SaveFoot } from "../../../ui/save-foot";
import { told } from "../../../ui/toast";
import { agentsQuery, type Colleague, type SiteName, type Team, teamsQuery } from "../api";

interface TeamFormProps {
  team: Team | null;
  agents: Colleague[];
  sites: SiteName[];
  onClose: () => void;
}

export function TeamForm({ team, agents, sites, onClose }: TeamFormProps) {
  const { t } = useTranslation("staff");
  const client = useQueryClient();
  const [draft, setDraft] = useState({
    name: team?.name ?? "",
    agents: team?.agents ?? [],
    // Of several, somebody chooses: an internal one must not open by itself.
    sites: team?.sites ?? (sites.length === 1 ? sites.map((site) => site.id) : []),
  });
  const done = async (words: string) => {
    await Promise.all([
      client.invalidateQueries({ queryKey: teamsQuery.queryKey }),
      client.invalidateQueries({ queryKey: agentsQuery.queryKey }),
    ]);
    told(words);
    onClose();
  };
  const form = useSubmit(async () => {
    await (team ? api.patch(`/teams/${team.id}`, draft) : api.post("/teams", draft));
    await done(t("teams.saved", { name: draft.name }));
  });
  const removal = useSubmit(async () => {
    await api.delete(`/teams/${team?.id}`);
    await done(t("teams.removed", { name: draft.name }));
  });
  return (
    <SidePanel
      title={team ? team.name : t("teams.new")}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={
        <SaveFoot busy={form.busy} onClose={onClose}>
          {team && (
            <Button variant="subtle" color="red" loading={removal.busy} onClick={() => void removal.submit()}>
              {t("teams.remove")}
            </Button>
          )}
        </SaveFoot>
      }
    >
      <TextInput
        label={t("teams.name")}
        autoFocus={!team}
        value={draft.name}
        onChange={(event) => {
          const name = event.currentTarget.value;
          setDraft((last) => ({ ...last, name }));
          form.clear("name");
        }}
        error={form.errors.name}
      />
      <MultiSelect
        label={t("teams.agents")}
        searchable
        data={agents
          .filter((agent) => agent.active || draft.agents.includes(agent.id))
          .map((agent) => ({ value: agent.id, label: agent.name }))}
        value={draft.agents}
        onChange={(chosen) => setDraft((last) => ({ ...last, agents: chosen }))}
      />
      <MultiSelect
        label={t("teams.sites")}
        description={t("teams.sitesText")}
        data={sites.map((site) => ({ value: site.id, label: site.name }))}
        value={draft.sites}
        onChange={(chosen) => setDraft((last) => ({ ...last, sites: chosen }))}
      />
      <Failure problem={form.failure ?? removal.failure} />
    </SidePanel>
  );
}
