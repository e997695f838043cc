import { Button, PasswordInput, Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { signInProvidersQuery } from "../../../api/sign-in-providers";
import { useSubmit } from "../../../shared/use-submit";
import { Banner } from "../../../ui/banner";
import { Confirm } from "../../../ui/confirm";
import { Failure } from "../../../ui/failure";
import { Icon } from "../../../ui/icon";
import { SidePanel } from "../../../ui/pane";
import { SaveFoot } from "../../../ui/save-foot";
import { told } from "../../../ui/toast";
import { type IdentityProvider, type ProviderDraft, providersQuery } from "./api";

interface ProviderFormProps {
  provider: IdentityProvider | null;
  redirect: string;
  onClose: () => void;
}

const SWITCHES = ["trustsAddresses", "privateNetwork", "active"] as const;
const LINES = ["name", "issuer", "clientId"] as const;

export function ProviderForm({ provider, redirect, onClose }: ProviderFormProps) {
  const { t } = useTranslation("staff");
  const client = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const [said, setSaid] = useState<string | null | undefined>();
  const [draft, setDraft] = useState<ProviderDraft>({
    name: provider?.name ?? "",
    issuer: provider?.issuer ?? "",
    clientId: provider?.clientId ?? "",
    privateNetwork: provider?.privateNetwork ?? false,
    trustsAddresses: provider?.trustsAddresses ?? false,
    active: provider?.active ?? true,
  });
  const done = async (words: string) => {
    await client.invalidateQueries({ queryKey: providersQuery.queryKey });
    await client.invalidateQueries({ queryKey: signInProvidersQuery.queryKey });
    told(words);
    onClose();
  };
  const form = useSubmit(async () => {
    await (provider ? api.put(`/identity-providers/${provider.id}`, draft) : api.post("/identity-providers", draft));
    await done(t("providers.saved", { name: draft.name }));
  });
  const check = useSubmit(async () => {
    setSaid(undefined);
    const result = await api.post<{ said: string | null }>("/identity-provider-checks", draft);
    setSaid(result.said);
  });
  const remove = async () => {
    await api.delete(`/identity-providers/${provider?.id}`);
    await done(t("providers.removed", { name: draft.name }));
  };
  const set = <K extends keyof ProviderDraft>(name: K, value: ProviderDraft[K]) => {
    setDraft((last) => ({ ...last, [name]: value }));
    setSaid(undefined);
    form.clear(name);
    check.clear(name);
  };
  const errors = { ...check.errors, ...form.errors };
  return (
    <SidePanel
      title={provider ? provider.name : t("providers.new")}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={
        <SaveFoot busy={form.busy} onClose={onClose}>
          {provider && (
            <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
              {t("providers.remove")}
            </Button>
          )}
        </SaveFoot>
      }
    >
      <Redirect address={redirect} />
      {LINES.map((name) => (
        <TextInput
          key={name}
          label={t(`providers.${name}`)}
          description={name === "issuer" ? t("providers.issuerText") : undefined}
          placeholder={name === "issuer" ? "https://login.company.example/realms/staff" : undefined}
          autoFocus={!provider && name === "name"}
          autoComplete="off"
          value={draft[name]}
          onChange={(event) => set(name, event.currentTarget.value)}
          error={errors[name]}
        />
      ))}
      <PasswordInput
        label={t("providers.clientSecret")}
        placeholder={provider ? t("providers.secretKept") : undefined}
        autoComplete="new-password"
        value={draft.clientSecret ?? ""}
        onChange={(event) => set("clientSecret", event.currentTarget.value)}
      />
      {SWITCHES.map((name) => (
        <Switch
          key={name}
          label={t(`providers.${name}`)}
          description={name === "active" ? undefined : t(`providers.${name}Text`)}
          checked={draft[name]}
          onChange={(event) => set(name, event.currentTarget.checked)}
        />
      ))}
      <Button
        variant="default"
        leftSection={<Icon name="check" />}
        loading={check.busy}
        onClick={() => void check.submit()}
      >
        {t("providers.check")}
      </Button>
      {said === null && <Banner kind="ok" icon="check" title={t("providers.good")} text={t("providers.goodText")} />}
      {said && <Banner kind="warn" icon="warn" title={t("providers.bad")} text={said} />}
      <Failure problem={form.failure ?? check.failure} />
      {removing && (
        <Confirm
          title={t("providers.removeTitle", { name: draft.name })}
          text={t("providers.removeText")}
          label={t("providers.remove")}
          danger
          act={remove}
          onClose={() => setRemoving(false)}
        />
      )}
    </SidePanel>
  );
}

function Redirect({ address }: { address: string }) {
  const { t } = useTranslation("staff");
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    told(t("providers.copied"));
  };
  return (
    <TextInput
      label={t("providers.redirect")}
      description={t("providers.redirectText")}
      value={address}
      readOnly
      rightSectionWidth={110}
      rightSection={
        <Button size="compact-xs" variant="subtle" onClick={() => void copy()}>
          {t("providers.copy")}
        </Button>
      }
    />
  );
}
