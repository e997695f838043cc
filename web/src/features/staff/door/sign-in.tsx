import { Button, PasswordInput, TextInput } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Session } from "../../../api/types";
import { PasskeyButton } from "../../../shared/passkey-button";
import { ProviderLinks } from "../../../shared/provider-links";
import { useSecondStep } from "../../../shared/use-second-step";
import { useSubmit } from "../../../shared/use-submit";
import { CodeField } from "../../../ui/code-field";
import { Failure } from "../../../ui/failure";
import { demoQuery, setupQuery, signIn } from "./api";
import { DemoPeople } from "./demo-people";
import { Door } from "./door";
import classes from "./door.module.css";
import { enter, wanted } from "./enter";
import { Trouble } from "./trouble";

export function SignIn() {
  const { t } = useTranslation("staff");
  const client = useQueryClient();
  const navigate = useNavigate();
  const { next, trouble, by } = useSearch({ strict: false }) as { next?: string; trouble?: string; by?: string };
  const setup = useQuery(setupQuery).data;
  const demo = useQuery(demoQuery).data;
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const step = useSecondStep();
  const comeIn = async (session: Session) => {
    await enter(client, session);
    await navigate({ href: wanted(next), replace: true });
  };
  const signInAs = async (who: string, secret: string, code = "") => comeIn(await signIn(who, secret, code));
  const form = useSubmit(() => step.through((code) => signInAs(email, password, code)));
  if (setup?.needed) {
    return <Door title={t("door.setup.needed.title")} text={t("door.setup.needed.text")} children={null} />;
  }
  return (
    <Door
      title={t("door.signIn.title")}
      text={next ? t("door.signIn.again") : undefined}
      foot={<Link to={"/reset" as never}>{t("door.signIn.forgot")}</Link>}
    >
      <Trouble what={trouble} by={by} />
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <TextInput
          label={t("door.email")}
          type="email"
          name="email"
          autoComplete="username"
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={form.errors.email}
        />
        <PasswordInput
          label={t("door.password")}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={form.errors.password}
        />
        {step.asked && <CodeField autoFocus value={step.code} onChange={step.setCode} />}
        <Failure problem={form.failure} />
        <Button type="submit" variant="filled" loading={form.busy} fullWidth>
          {t("door.signIn.go")}
        </Button>
      </form>
      <PasskeyButton onIn={comeIn} />
      <ProviderLinks next={wanted(next)} />
      {demo && <DemoPeople demo={demo} onChoose={(who, secret) => signInAs(who, secret)} />}
    </Door>
  );
}
