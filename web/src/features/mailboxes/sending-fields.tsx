import { NumberInput, PasswordInput, Select, Switch, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Draft, Mailbox } from "./api";
import { sendingPlaceOf } from "./providers";
import type { MailboxForm } from "./use-mailbox-form";
import classes from "./mailboxes.module.css";

/** By which server replies leave, and what stands under them. */
export function SendingFields({ form, mailbox }: { form: MailboxForm; mailbox: Mailbox | null }) {
  const { t } = useTranslation("mailboxes");
  const { draft, set, errors } = form;
  const [own, setOwn] = useState(draft.sendingHost !== "");
  const turn = (on: boolean) => {
    setOwn(on);
    set(on ? sendingPlaceOf(draft.host) : { sendingHost: "" });
  };
  return (
    <section className={classes.section} aria-label={t("sending")}>
      <h2>{t("sending")}</h2>
      <Switch
        label={t("ownSending")}
        description={t("ownSendingText")}
        checked={own}
        onChange={(event) => turn(event.currentTarget.checked)}
      />
      {own && (
        <>
          <div className={classes.two}>
            <TextInput
              label={t("sendingHost")}
              value={draft.sendingHost}
              onChange={(event) => set({ sendingHost: event.currentTarget.value })}
              error={errors["sending.host"]}
            />
            <NumberInput
              label={t("port")}
              min={1}
              max={65535}
              hideControls
              value={draft.sendingPort}
              onChange={(port) => set({ sendingPort: Number(port) })}
              error={errors["sending.port"]}
            />
          </div>
          <Select
            label={t("security")}
            allowDeselect={false}
            data={(["tls", "starttls", "none"] as const).map((value) => ({ value, label: t(`securities.${value}`) }))}
            value={draft.sendingSecurity}
            onChange={(value) => set({ sendingSecurity: value as Draft["sendingSecurity"] })}
            error={errors["sending.security"]}
          />
          <TextInput
            label={t("user")}
            placeholder={t("asForReading")}
            autoComplete="off"
            value={draft.sendingUser}
            onChange={(event) => set({ sendingUser: event.currentTarget.value })}
          />
          {draft.sendingUser && (
            <PasswordInput
              label={t("password")}
              placeholder={mailbox?.sending?.user ? t("passwordKept") : undefined}
              autoComplete="new-password"
              value={draft.sendingPassword}
              onChange={(event) => set({ sendingPassword: event.currentTarget.value })}
              error={errors["sending.password"]}
            />
          )}
        </>
      )}
      <Textarea
        label={t("signature")}
        description={t("signatureText", { agentMark: "{{agent}}", siteMark: "{{site}}" })}
        autosize
        minRows={2}
        maxRows={8}
        value={draft.signature}
        onChange={(event) => set({ signature: event.currentTarget.value })}
        error={errors.signature}
      />
    </section>
  );
}
