import { Button, PasswordInput } from "@mantine/core";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { told } from "../../../ui/toast";
import { choosePassword } from "./api";
import { Door } from "./door";
import classes from "./door.module.css";
import { Strength } from "./strength";

/** Where the link of an invitation or of a forgotten password leads. */
export function ChoosePassword() {
  const { t } = useTranslation("staff");
  const navigate = useNavigate();
  const { token = "" } = useParams({ strict: false }) as { token?: string };
  const [password, setPassword] = useState("");
  const form = useSubmit(async () => {
    await choosePassword(token, password);
    told(t("door.choose.done"));
    await navigate({ href: "/sign-in", replace: true });
  });
  return (
    <Door
      title={t("door.choose.title")}
      text={t("door.choose.text")}
      foot={<Link to={"/reset" as never}>{t("door.choose.again")}</Link>}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <PasswordInput
          label={t("door.newPassword")}
          autoComplete="new-password"
          autoFocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={form.errors.password}
        />
        <Strength password={password} />
        <Failure problem={form.failure} />
        <Button type="submit" variant="filled" loading={form.busy}>
          {t("door.choose.go")}
        </Button>
      </form>
    </Door>
  );
}
