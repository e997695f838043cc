import { Button, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../../shared/use-submit";
import { Banner } from "../../../ui/banner";
import { Failure } from "../../../ui/failure";
import { askForReset } from "./api";
import { Door } from "./door";
import classes from "./door.module.css";

/** Asks for a link by mail. It never says whether somebody with this address works here. */
export function Reset() {
  const { t } = useTranslation("staff");
  const [email, setEmail] = useState("");
  const [asked, setAsked] = useState(false);
  const form = useSubmit(async () => {
    await askForReset(email);
    setAsked(true);
  });
  return (
    <Door
      title={t("door.reset.title")}
      text={asked ? undefined : t("door.reset.text")}
      foot={<Link to={"/sign-in" as never}>{t("door.reset.back")}</Link>}
    >
      {asked ? (
        <Banner kind="ok" icon="mail" title={t("door.reset.sent.title")} text={t("door.reset.sent.text", { email })} />
      ) : (
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
            autoComplete="username"
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
            error={form.errors.email}
          />
          <Failure problem={form.failure} />
          <Button type="submit" variant="filled" loading={form.busy}>
            {t("door.reset.go")}
          </Button>
        </form>
      )}
    </Door>
  );
}
