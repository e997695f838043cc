import { PasswordInput, Select, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { sessionQuery, useSession } from "../../../api/session";
import type { Session } from "../../../api/types";
import { speak } from "../../../i18n/i18n";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { Pane } from "../../../ui/pane";
import { SaveFoot } from "../../../ui/save-foot";
import { told } from "../../../ui/toast";
import { PasskeysSection } from "./passkeys-section";
import { SecondStepSection } from "./second-step-section";
import classes from "./profile-page.module.css";

/** What is mine to choose: name, language, password. */
export function ProfilePage() {
  const { t } = useTranslation("staff");
  const me = useSession()?.agent;
  return (
    <Pane title={t("profile.title")}>
      {me && <ProfileForm key={me.id} me={me} />}
      <SecondStepSection />
      <PasskeysSection />
    </Pane>
  );
}

function ProfileForm({ me }: { me: Session["agent"] }) {
  const { t } = useTranslation("staff");
  const client = useQueryClient();
  const blank = { name: me.name, locale: me.locale, currentPassword: "", password: "" };
  const [draft, setDraft] = useState(blank);
  const form = useSubmit(async () => {
    const { password, currentPassword, ...facts } = draft;
    const session = await api.patch<Session>("/session", password ? { ...facts, password, currentPassword } : facts);
    client.setQueryData(sessionQuery.queryKey, session);
    await speak(draft.locale === "en" ? "en" : "ru");
    setDraft({ ...draft, password: "", currentPassword: "" });
    told(t("profile.saved"));
  });
  const set = (name: keyof typeof draft, value: string) => {
    setDraft((last) => ({ ...last, [name]: value }));
    form.clear(name);
  };
  const secret = (name: "currentPassword" | "password", autoComplete: string) => (
    <PasswordInput
      label={t(`profile.${name}`)}
      autoComplete={autoComplete}
      value={draft[name]}
      onChange={(event) => set(name, event.currentTarget.value)}
      error={form.errors[name]}
    />
  );
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <TextInput
        label={t("agents.name")}
        description={t("profile.nameText")}
        value={draft.name}
        onChange={(event) => set("name", event.currentTarget.value)}
        error={form.errors.name}
      />
      <TextInput label={t("door.email")} value={me.email} readOnly description={t("profile.emailText")} />
      <Select
        label={t("agents.language")}
        data={[
          { value: "ru", label: "Русский" },
          { value: "en", label: "English" },
        ]}
        allowDeselect={false}
        value={draft.locale}
        onChange={(locale) => locale && set("locale", locale)}
      />
      <h2>{t("profile.passwordTitle")}</h2>
      {secret("currentPassword", "current-password")}
      {secret("password", "new-password")}
      <p className={classes.quiet}>{t("profile.passwordText")}</p>
      <Failure problem={form.failure} />
      <div className={classes.foot}>
        <SaveFoot busy={form.busy} onClose={() => setDraft(blank)} />
      </div>
    </form>
  );
}
