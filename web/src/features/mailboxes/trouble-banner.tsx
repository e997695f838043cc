import { Button, CopyButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { dateText } from "../../shared/time";
import { Banner } from "../../ui/banner";
import { Icon, type IconName } from "../../ui/icon";
import type { CheckResult, Draft } from "./api";
import type { MailboxForm } from "./use-mailbox-form";
import classes from "./mailboxes.module.css";

const VOUCHABLE = ["certificate-unknown", "certificate-other-name", "certificate-expired", "certificate-changed"];

function glyph(trouble: string): IconName {
  if (trouble.startsWith("password") || trouble.startsWith("token") || trouble.startsWith("sign-in")) {
    return "key";
  }
  return trouble.startsWith("certificate") || trouble.includes("tls") || trouble.startsWith("encr") ? "lock" : "alert";
}

/** What is wrong, what to do about it, and to do it with one press where that is possible. */
export function TroubleBanner({ form, result }: { form: MailboxForm; result: CheckResult }) {
  const { t, i18n } = useTranslation("mailboxes");
  const trouble = result.trouble;
  if (!trouble && result.sending?.said) {
    return <Banner kind="warn" icon="alert" title={t("half.title")} text={t("half.text")} />;
  }
  if (!trouble) {
    return <Banner kind="ok" icon="check" title={t("good.title")} text={t("good.text")} />;
  }
  const facts = result.facts;
  const day = (text: string | undefined) => text && dateText(text, i18n.language);
  const provider = facts.provider && t(`signIn.names.${facts.provider.toLowerCase()}`);
  const words = { ...facts, provider, until: day(facts.until), from: day(facts.from) };
  return (
    <Banner
      kind="danger"
      icon={glyph(trouble)}
      title={t(`trouble.${trouble}.title`, words)}
      text={
        <>
          {t(`trouble.${trouble}.text`, words)}
          {facts.said && <Said said={facts.said} />}
          <Remedies form={form} trouble={trouble} facts={facts} />
        </>
      }
    />
  );
}

function Said({ said }: { said: string }) {
  const { t } = useTranslation("mailboxes");
  return (
    <span className={classes.said}>
      {t("said")}: <code>{said}</code>{" "}
      <CopyButton value={said}>
        {({ copied, copy }) => (
          <button type="button" onClick={copy} aria-label={t("copy")}>
            <Icon name={copied ? "check" : "copy"} size={14} />
          </button>
        )}
      </CopyButton>
    </span>
  );
}

interface RemediesProps {
  form: MailboxForm;
  trouble: string;
  facts: Record<string, string>;
}

function Remedies({ form, trouble, facts }: RemediesProps) {
  const { t } = useTranslation("mailboxes");
  const ways: [string, Partial<Draft>][] = [];
  if (trouble === "private-address") {
    ways.push([t("remedy.private"), { privateNetwork: true }]);
  } else if (VOUCHABLE.includes(trouble) && facts.fingerprint) {
    ways.push([t("remedy.vouch"), { fingerprint: facts.fingerprint }]);
  } else if (trouble === "no-tls-here") {
    ways.push([t("remedy.starttls"), { security: "starttls", port: form.draft.port }]);
  } else if (trouble === "silent" && form.draft.security !== "tls") {
    ways.push([t("remedy.tls"), { security: "tls", port: form.draft.port }]);
  } else if (trouble === "folder-missing" || trouble === "taken-folder-missing") {
    const field = trouble === "folder-missing" ? "folder" : "takenFolder";
    const names = (facts.folders ?? "").split(", ").filter(Boolean);
    names.slice(0, 8).forEach((name) => ways.push([name, { [field]: name }]));
  }
  return (
    ways.length > 0 && (
      <span className={classes.remedies}>
        {ways.map(([label, change]) => (
          <Button key={label} size="xs" variant="default" disabled={form.busy} onClick={() => form.tryWith(change)}>
            {label}
          </Button>
        ))}
      </span>
    )
  );
}
