import { MultiSelect } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { SidePanel } from "../../ui/pane";
import { SaveFoot } from "../../ui/save-foot";
import { told } from "../../ui/toast";
import { AcknowledgementFields } from "./acknowledgement-fields";
import { saveLogo, saveTeams, type Site, sitesQuery, type SiteTeam, siteTeamsQuery } from "./api";
import { LogoField, type NewLogo } from "./logo-field";
import { ScheduleFields } from "./schedule-fields";
import { COLORS, type SiteDraft, SiteFields } from "./site-fields";
import { draftOf, isUnderstood, useSchedule } from "./use-schedule";

interface SiteFormProps {
  site: Site | null;
  teams: SiteTeam[];
  onClose: () => void;
}

export function SiteForm({ site, teams, onClose }: SiteFormProps) {
  const { t } = useTranslation("sites");
  const client = useQueryClient();
  const [draft, setDraft] = useState(() => fresh(site));
  const [chosen, setChosen] = useState(() =>
    site ? teams.filter((team) => team.sites.includes(site.id)).map((team) => team.id) : [],
  );
  const [kept, setKept] = useState(site);
  const [logo, setLogo] = useState<NewLogo>();
  const schedule = useSchedule(site?.schedule ?? null);
  const form = useSubmit(async () => {
    if (!isUnderstood(schedule.text)) {
      return;
    }
    const body = { ...draft, schedule: draftOf(schedule.text) };
    const saved = kept ? await api.patch<Site>(`/sites/${kept.id}`, body) : await api.post<Site>("/sites", body);
    setKept(saved);
    if (logo !== undefined) {
      await saveLogo(saved.id, logo);
    }
    await saveTeams(saved.id, chosen, teams);
    await Promise.all([
      client.invalidateQueries({ queryKey: sitesQuery.queryKey }),
      client.invalidateQueries({ queryKey: siteTeamsQuery.queryKey }),
    ]);
    told(t("saved", { name: draft.name }));
    onClose();
  });
  return (
    <SidePanel
      title={site ? site.name : t("new")}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={<SaveFoot busy={form.busy} onClose={onClose} />}
    >
      <SiteFields
        draft={draft}
        fresh={site === null}
        errors={form.errors}
        set={(part) => {
          setDraft((last) => ({ ...last, ...part }));
          Object.keys(part).forEach(form.clear);
        }}
      />
      <LogoField
        known={site?.logo ?? null}
        chosen={logo}
        error={form.errors.logo}
        onChoose={(chosen) => {
          setLogo(chosen);
          form.clear("logo");
        }}
      />
      <MultiSelect
        label={t("teams")}
        description={chosen.length === 0 ? t("noTeams") : t("teamsText")}
        data={teams.map((team) => ({ value: team.id, label: team.name }))}
        value={chosen}
        onChange={setChosen}
      />
      <AcknowledgementFields
        wish={draft.acknowledgement}
        languages={draft.languages}
        error={form.errors.acknowledgement}
        set={(acknowledgement) => setDraft((last) => ({ ...last, acknowledgement }))}
      />
      <ScheduleFields text={schedule.text} errors={form.errors} set={schedule.set} />
      <Failure problem={form.failure} />
    </SidePanel>
  );
}

function fresh(site: Site | null): SiteDraft {
  return {
    name: site?.name ?? "",
    address: site?.address ?? "",
    further: site?.further ?? [],
    languages: site?.languages ?? ["ru", "en"],
    color: site?.color ?? COLORS[0],
    domains: site?.domains ?? [],
    internal: site?.internal ?? false,
    acknowledgement: site?.acknowledgement ?? { on: false, texts: {} },
  };
}
