import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { sessionQuery } from "../../api/session";
import type { Session } from "../../api/types";
import { Door } from "./door";
import classes from "./door.module.css";
import { Failure } from "./failure";
import { useDoorForm } from "./use-door-form";

export function SignInPage({ onIn }: { onIn: () => void }) {
  const { t } = useTranslation("door");
  const client = useQueryClient();
  const setup = useQuery({
    queryKey: ["setup"],
    queryFn: ({ signal }) => api.get<{ needed: boolean }>("/setup", { signal }),
  });
  const { form, sending, failure, submit } = useDoorForm({ email: "", password: "" }, async (values) => {
    const session = await api.post<Session>("/session", values);
    client.clear();
    client.setQueryData(sessionQuery.queryKey, session);
    onIn();
  });
  if (setup.data?.needed) {
    return <Door title={t("setup.first")} text={t("setup.byLink")} children={null} />;
  }
  return (
    <Door title={t("signIn.title")}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput label={t("email")} type="email" autoComplete="username" autoFocus {...form.getInputProps("email")} />
        <PasswordInput label={t("password")} autoComplete="current-password" {...form.getInputProps("password")} />
        <Failure failure={failure} />
        <Button type="submit" variant="filled" loading={sending.isPending}>
          {t("signIn.act")}
        </Button>
        <Link to="/reset" className={classes.link}>
          {t("signIn.forgotten")}
        </Link>
      </form>
    </Door>
  );
}
