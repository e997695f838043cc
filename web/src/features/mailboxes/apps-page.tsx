import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import { Pane, PaneRow, Split } from "../../ui/pane";
import { AppForm } from "./app-form";
import { mailAppsQuery, PROVIDERS, type ProviderName } from "./sign-in-api";
import classes from "./mailboxes.module.css";

/** Our applications at the providers of mailboxes. */
export function AppsPage() {
  const { t } = useTranslation("mailboxes");
  const [open, setOpen] = useState<ProviderName | null>(null);
  const { data } = useQuery(mailAppsQuery);
  const appOf = (provider: ProviderName) => data?.items.find((app) => app.provider === provider) ?? null;
  return (
    <Split>
      <Pane title={t("apps.title")}>
        {PROVIDERS.map((provider) => (
          <PaneRow
            key={provider}
            lead={<Icon name="key" />}
            title={t(`signIn.names.${provider}`)}
            text={appOf(provider)?.clientId ?? t("apps.none")}
            right={appOf(provider) ? t("apps.ready") : ""}
            on={provider === open}
            onOpen={() => setOpen(provider)}
          />
        ))}
        <p className={classes.calm}>
          <Icon name="info" /> {t("apps.text")}
        </p>
      </Pane>
      {data && open && (
        <AppForm key={open} provider={open} app={appOf(open)} redirect={data.redirect} onClose={() => setOpen(null)} />
      )}
    </Split>
  );
}
