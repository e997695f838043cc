import { MultiSelect, PasswordInput, Select, Switch, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { useSession } from "../../../api/session";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { SidePanel } from "../../../ui/pane";
import { SaveFoot } from "../../../ui/save-foot";
import { told } from "../../../ui/toast";
import { AbsenceSection } from "../absence/absence-section";
import { InviteAgain } from "./invite-again";
import { TakeOffSecondStep } from "./take-off-second-step";
import { agentsQuery, type Colleague, ROLES, rolesQuery, type Team, teamsQuery } from "../api";
import { useRoleWords } from "../roles/use-role-words";

interface AgentFormProps {
  agent: Colleague | null;
  teams: Team[];
  onClose: () => void;
}

export function AgentForm({ agent, teams, onClose }: AgentFormProps) {
  const { t, i18n } = useTranslation("staff");
  const client = useQueryClient();
  const relay = useSession()?.instance.relay ?? false;
  const [draft, setDraft] = useState({
    name: agent?.name ?? "",
    email: agent?.email ?? "",
    role: agent?.role ?? "agent",
    // Of several, somebody chooses: each opens its sites.
    teams: agent?.teams ?? (teams.length === 1 ? teams.map((team) => team.id) : []),
    locale: agent?.locale ?? i18n.language,
    active: agent?.active ?? true,
    password: "",
  });
  const roles = useQuery(rolesQuery).data?.items ?? [];
  const own = roles.find((role) => role.id === draft.role);
  const seesAll = own ? own.sees === "everything" : ["administrator", "manager"].includes(draft.role);
  const says = useRoleWords();
  const form = useSubmit(async () => {
    const { password, ...facts } = draft;
    const body = password ? { ...facts, password } : facts;
    await (agent ? api.patch(`/agents/${agent.id}`, body) : api.post("/agents", body));
    await Promise.all([
      client.invalidateQueries({ queryKey: agentsQuery.queryKey }),
      client.invalidateQueries({ queryKey: teamsQuery.queryKey }),
    ]);
    told(t(agent ? "agents.saved" : "agents.invited", { name: draft.name }));
    onClose();
  });
  const set = <K extends keyof typeof draft>(name: K, value: (typeof draft)[K]) => {
    setDraft((last) => ({ ...last, [name]: value }));
    form.clear(name);
  };
  return (
    <SidePanel
      title={agent ? agent.name : t("agents.new")}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={<SaveFoot busy={form.busy} label={agent ? undefined : t("agents.invite")} onClose={onClose} />}
    >
      {agent?.invited ? <InviteAgain agent={agent} /> : agent && <AbsenceSection id={agent.id} />}
      <TextInput
        label={t("agents.name")}
        data-autofocus
        autoFocus={!agent}
        value={draft.name}
        onChange={(event) => set("name", event.currentTarget.value)}
        error={form.errors.name}
      />
      <TextInput
        label={t("door.email")}
        type="email"
        value={draft.email}
        onChange={(event) => set("email", event.currentTarget.value)}
        error={form.errors.email}
      />
      <Select
        label={t("agents.role")}
        description={own ? says(own) : t(`roleText.${draft.role}`)}
        data={[
          ...ROLES.map((role) => ({ value: role as string, label: t(`role.${role}`) })),
          ...roles.map((role) => ({ value: role.id, label: role.name })),
        ]}
        allowDeselect={false}
        value={draft.role}
        onChange={(role) => role && set("role", role)}
        error={form.errors.role}
      />
      <MultiSelect
        label={t("agents.teams")}
        description={t(draft.teams.length === 0 && !seesAll ? "agents.noTeam" : "agents.teamsText")}
        data={teams.map((team) => ({ value: team.id, label: team.name }))}
        value={draft.teams}
        onChange={(chosen) => set("teams", chosen)}
        error={form.errors.teams}
      />
      <Select
        label={t("agents.language")}
        data={[
          { value: "ru", label: "Русский" },
          { value: "en", label: "English" },
        ]}
        allowDeselect={false}
        value={draft.locale}
        onChange={(locale) => locale && set("locale", locale)}
        error={form.errors.locale}
      />
      <PasswordInput
        label={t("agents.password")}
        description={t(agent ? "agents.passwordKeep" : relay ? "agents.passwordMail" : "agents.passwordNoRelay")}
        autoComplete="new-password"
        value={draft.password}
        onChange={(event) => set("password", event.currentTarget.value)}
        error={form.errors.password}
      />
      {agent?.secondStep && <TakeOffSecondStep agent={agent} />}
      {agent && (
        <Switch
          label={t("agents.active")}
          description={t("agents.activeText")}
          checked={draft.active}
          onChange={(event) => set("active", event.currentTarget.checked)}
        />
      )}
      <Failure problem={form.failure} />
    </SidePanel>
  );
}
