import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { finishSetup, setupQuery } from "./api";
import { Door } from "./door";
import classes from "./door.module.css";
import { enter } from "./enter";
import { Strength } from "./strength";

/** Makes the first administrator by the link that the first start prints. */
export function Setup() {
  const { t, i18n } = useTranslation("staff");
  const client = useQueryClient();
  const navigate = useNavigate();
  const { token = "" } = useSearch({ strict: false }) as { token?: string };
  const state = useQuery(setupQuery).data;
  const [founder, setFounder] = useState({ name: "", email: "", password: "" });
  const form = useSubmit(async () => {
    await enter(client, await finishSetup({ ...founder, token, locale: i18n.language }));
    await navigate({ to: "/tickets", replace: true });
  });
  if (state && !state.needed) {
    return (
      <Door title={t("door.setup.done.title")} text={t("door.setup.done.text")}>
        <Button component={Link} {...{ to: "/sign-in" }} variant="filled">
          {t("door.signIn.go")}
        </Button>
      </Door>
    );
  }
  const field = (name: keyof typeof founder) => ({
    label: t(`door.${name}`),
    value: founder[name],
    error: form.errors[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      const value = event.currentTarget.value;
      setFounder((last) => ({ ...last, [name]: value }));
      form.clear(name);
    },
  });
  return (
    <Door title={t("door.setup.title")} text={t(token ? "door.setup.text" : "door.setup.needed.text")}>
      {token && (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void form.submit();
          }}
        >
          <TextInput {...field("name")} autoComplete="name" autoFocus />
          <TextInput {...field("email")} type="email" autoComplete="username" />
          <PasswordInput {...field("password")} autoComplete="new-password" />
          <Strength password={founder.password} />
          <Failure problem={form.failure} />
          <Button type="submit" variant="filled" loading={form.busy}>
            {t("door.setup.go")}
          </Button>
        </form>
      )}
    </Door>
  );
}
