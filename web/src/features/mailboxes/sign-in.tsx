import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../shared/use-submit";
import { Banner } from "../../ui/banner";
import { Failure } from "../../ui/failure";
import { Icon } from "../../ui/icon";
import type { Mailbox } from "./api";
import classes from "./mailboxes.module.css";
import { leaveFor, mailAppsQuery, placeOf, type ProviderName } from "./sign-in-api";
import type { MailboxForm } from "./use-mailbox-form";

interface SignInProps {
  form: MailboxForm;
  mailbox: Mailbox | null;
}

/** Entering by a permission of the provider, for providers that know us. */
export function SignIn({ form, mailbox }: SignInProps) {
  const { t } = useTranslation("mailboxes");
  const apps = useQuery(mailAppsQuery).data?.items ?? [];
  const by = mailbox?.provider as ProviderName | null | undefined;
  const offered = by ? [by] : apps.map((app) => app.provider);
  return (
    <section className={classes.signIn} aria-label={t("signIn.title")}>
      {by && mailbox && <Now mailbox={mailbox} by={by} />}
      <div className={classes.providers}>
        {offered.map((provider) => (
          <One key={provider} provider={provider} form={form} mailbox={mailbox} />
        ))}
      </div>
      {!by && (
        <Link to={"/settings/mail-apps" as string} className={classes.toApps}>
          {t(apps.length > 0 ? "signIn.apps" : "signIn.setUp")}
        </Link>
      )}
    </section>
  );
}

function Now({ mailbox, by }: { mailbox: Mailbox; by: ProviderName }) {
  const { t } = useTranslation("mailboxes");
  const provider = t(`signIn.names.${by}`);
  const trouble = mailbox.state.trouble;
  if (trouble === "sign-in-again" || trouble === "token-refused") {
    const words = { ...mailbox.state.facts, provider };
    return (
      <Banner
        kind="warn"
        icon="key"
        title={t(`trouble.${trouble}.title`, words)}
        text={t(`trouble.${trouble}.text`, words)}
      />
    );
  }
  return <Banner kind="ok" icon="check" title={t("signIn.now", { provider })} text={t("signIn.nowText")} />;
}

function One({ provider, form, mailbox }: SignInProps & { provider: ProviderName }) {
  const { t } = useTranslation("mailboxes");
  const leaving = useSubmit(async () => {
    const chosen = mailbox?.provider || form.draft.privateNetwork || (!mailbox && form.hostTyped);
    const place = chosen ? {} : placeOf(provider, form.draft.protocol);
    await leaveFor(provider, mailbox?.id ?? null, { ...form.draft, ...place });
  });
  const name = t(`signIn.names.${provider}`);
  const wrong = Object.values(leaving.errors)[0];
  return (
    <>
      <Button
        variant={mailbox?.state.trouble === "sign-in-again" ? "filled" : "default"}
        leftSection={<Icon name="key" />}
        loading={leaving.busy}
        disabled={form.busy || form.draft.address === ""}
        onClick={() => void leaving.submit()}
      >
        {t(mailbox?.provider ? "signIn.again" : "signIn.with", { provider: name })}
      </Button>
      {wrong && (
        <p role="alert" className={classes.danger}>
          {wrong}
        </p>
      )}
      <Failure problem={leaving.failure} />
    </>
  );
}
