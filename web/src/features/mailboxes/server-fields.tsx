import { Checkbox, NumberInput, PasswordInput, SegmentedControl, Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import type { Draft, Mailbox } from "./api";
import { serverOf } from "./providers";
import { SignIn } from "./sign-in";
import type { MailboxForm } from "./use-mailbox-form";
import classes from "./mailboxes.module.css";

const REFUSED = ["password-wrong", "password-for-apps"];

/** Who we are, and where. */
export function ServerFields({ form, mailbox }: { form: MailboxForm; mailbox: Mailbox | null }) {
  const { t } = useTranslation("mailboxes");
  const { draft, set, errors, result } = form;
  const isNew = mailbox === null;
  const byPermission = Boolean(mailbox?.provider);
  const found = serverOf(draft.address, draft.protocol);
  const known = isNew && found?.known && found.host === draft.host;
  const refused = REFUSED.includes(result?.trouble ?? "");
  return (
    <>
      <TextInput
        label={t("address")}
        type="email"
        autoFocus={isNew}
        value={draft.address}
        onChange={(event) => set({ address: event.currentTarget.value })}
        error={errors.address}
        rightSectionWidth={known ? 150 : undefined}
        rightSection={
          known && (
            <span className={classes.found}>
              <Icon name="check" /> {t("found")}
            </span>
          )
        }
      />
      <SignIn form={form} mailbox={mailbox} />
      <TextInput
        label={t("user")}
        placeholder={draft.address}
        autoComplete="off"
        value={draft.user}
        onChange={(event) => set({ user: event.currentTarget.value })}
        error={errors.user}
      />
      <PasswordInput
        label={t(byPermission ? "signIn.instead" : "password")}
        placeholder={isNew || byPermission ? undefined : t("passwordKept")}
        autoComplete="new-password"
        value={draft.password}
        onChange={(event) => set({ password: event.currentTarget.value })}
        error={errors.password ?? refused}
      />
      <SegmentedControl
        className={classes.firm}
        aria-label={t("protocol")}
        data={[
          { value: "imap", label: t("imap") },
          { value: "pop3", label: t("pop3") },
        ]}
        value={draft.protocol}
        onChange={(value) => set({ protocol: value as Draft["protocol"] })}
      />
      <Place form={form} />
    </>
  );
}

function Place({ form }: { form: MailboxForm }) {
  const { t } = useTranslation("mailboxes");
  const { draft, set, errors } = form;
  return (
    <>
      <div className={classes.two}>
        <TextInput
          label={t("host")}
          value={draft.host}
          onChange={(event) => set({ host: event.currentTarget.value })}
          error={errors.host}
        />
        <NumberInput
          label={t("port")}
          min={1}
          max={65535}
          hideControls
          value={draft.port}
          onChange={(port) => set({ port: Number(port) })}
          error={errors.port}
        />
      </div>
      <Select
        label={t("security")}
        allowDeselect={false}
        data={(["tls", "starttls", "none"] as const).map((value) => ({ value, label: t(`securities.${value}`) }))}
        value={draft.security}
        onChange={(value) => set({ security: value as Draft["security"] })}
        error={errors.security}
      />
      {draft.fingerprint && (
        <p className={classes.vouched}>
          <Icon name="shield" /> {t("vouched", { start: draft.fingerprint.slice(0, 8) })}{" "}
          <button type="button" onClick={() => set({ fingerprint: "" })}>
            {t("unvouch")}
          </button>
        </p>
      )}
      <Checkbox
        label={t("private")}
        description={t("privateText")}
        checked={draft.privateNetwork}
        onChange={(event) => set({ privateNetwork: event.currentTarget.checked })}
      />
    </>
  );
}
