import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { sessionQuery } from "../../api/session";
import type { Session } from "../../api/types";
import { Door } from "./door";
import classes from "./door.module.css";
import { Failure } from "./failure";
import { useDoorForm } from "./use-door-form";

/** The first administrator, by the link that was printed at the first start. */
export function SetupPage({ token, onIn }: { token: string; onIn: () => void }) {
  const { t, i18n } = useTranslation("door");
  const client = useQueryClient();
  const { form, sending, failure, submit } = useDoorForm({ name: "", email: "", password: "" }, async (values) => {
    const session = await api.post<Session>("/setup", { ...values, token, locale: i18n.language });
    client.clear();
    client.setQueryData(sessionQuery.queryKey, session);
    onIn();
  });
  return (
    <Door title={t("setup.title")} text={t("setup.text")}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput label={t("name")} autoComplete="name" autoFocus {...form.getInputProps("name")} />
        <TextInput label={t("email")} type="email" autoComplete="username" {...form.getInputProps("email")} />
        <PasswordInput
          label={t("newPassword")}
          description={t("passwordRule")}
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <Failure failure={failure} />
        <Button type="submit" variant="filled" loading={sending.isPending}>
          {t("setup.act")}
        </Button>
      </form>
    </Door>
  );
}
