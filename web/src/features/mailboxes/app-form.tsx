import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { useSubmit } from "../../shared/use-submit";
import { Banner } from "../../ui/banner";
import { Confirm } from "../../ui/confirm";
import { Failure } from "../../ui/failure";
import { SidePanel } from "../../ui/pane";
import { SaveFoot } from "../../ui/save-foot";
import { told } from "../../ui/toast";
import { type MailApp, mailAppsQuery, type ProviderName } from "./sign-in-api";

interface AppFormProps {
  provider: ProviderName;
  app: MailApp | null;
  redirect: string;
  onClose: () => void;
}

export function AppForm({ provider, app, redirect, onClose }: AppFormProps) {
  const { t } = useTranslation("mailboxes");
  const client = useQueryClient();
  const [clientId, setClientId] = useState(app?.clientId ?? "");
  const [clientSecret, setClientSecret] = useState("");
  const [removing, setRemoving] = useState(false);
  const name = t(`signIn.names.${provider}`);
  const done = async (words: string) => {
    await client.invalidateQueries({ queryKey: mailAppsQuery.queryKey });
    told(words);
    onClose();
  };
  const form = useSubmit(async () => {
    await api.put(`/mail-apps/${provider}`, { clientId, clientSecret });
    await done(t("apps.saved", { provider: name }));
  });
  return (
    <SidePanel
      title={name}
      onClose={onClose}
      onSubmit={() => void form.submit()}
      foot={
        <SaveFoot busy={form.busy} onClose={onClose}>
          {app && (
            <Button variant="subtle" color="red" onClick={() => setRemoving(true)}>
              {t("apps.remove")}
            </Button>
          )}
        </SaveFoot>
      }
    >
      <Banner icon="info" title={t("apps.how")} text={t(`apps.steps.${provider}`)} />
      <Redirect address={redirect} />
      <TextInput
        label={t("apps.clientId")}
        autoComplete="off"
        value={clientId}
        onChange={(event) => {
          setClientId(event.currentTarget.value);
          form.clear("clientId");
        }}
        error={form.errors.clientId}
      />
      <PasswordInput
        label={t("apps.clientSecret")}
        placeholder={app ? t("apps.secretKept") : undefined}
        autoComplete="new-password"
        value={clientSecret}
        onChange={(event) => {
          setClientSecret(event.currentTarget.value);
          form.clear("clientSecret");
        }}
        error={form.errors.clientSecret}
      />
      <Failure problem={form.failure} />
      {removing && (
        <Confirm
          danger
          title={t("apps.removeTitle", { provider: name })}
          text={t("apps.removeText")}
          label={t("apps.remove")}
          act={async () => {
            await api.delete(`/mail-apps/${provider}`);
            await done(t("apps.removed", { provider: name }));
          }}
          onClose={() => setRemoving(false)}
        />
      )}
    </SidePanel>
  );
}

function Redirect({ address }: { address: string }) {
  const { t } = useTranslation("mailboxes");
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    told(t("apps.copied"));
  };
  return (
    <TextInput
      label={t("apps.redirect")}
      description={t("apps.redirectText")}
      value={address}
      readOnly
      rightSectionWidth={110}
      rightSection={
        <Button size="compact-xs" variant="subtle" onClick={() => void copy()}>
          {t("apps.copy")}
        </Button>
      }
    />
  );
}
