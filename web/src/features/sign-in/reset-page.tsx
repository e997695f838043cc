import { Button, PasswordInput, TextInput } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { api } from "../../api/client";
import { Door } from "./door";
import classes from "./door.module.css";
import { Failure } from "./failure";
import { useDoorForm } from "./use-door-form";

/** Asks for a link to choose another password. Says the same whether or not the address is known. */
export function ForgottenPage() {
  const { t } = useTranslation("door");
  const { form, sending, failure, submit } = useDoorForm({ email: "" }, (values) =>
    api.post("/password-resets", values),
  );
  if (sending.isSuccess) {
    return (
      <Door title={t("reset.sent")} text={t("reset.sentText")}>
        <div className={classes.form}>
          <Back />
        </div>
      </Door>
    );
  }
  return (
    <Door title={t("reset.title")} text={t("reset.text")}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <TextInput label={t("email")} type="email" autoComplete="username" autoFocus {...form.getInputProps("email")} />
        <Failure failure={failure} />
        <Button type="submit" variant="filled" loading={sending.isPending}>
          {t("reset.act")}
        </Button>
        <Back />
      </form>
    </Door>
  );
}

/** Where the link leads: a new password, also for one who was invited. */
export function NewPasswordPage({ token, onDone }: { token: string; onDone: () => void }) {
  const { t } = useTranslation("door");
  const { form, sending, failure, submit } = useDoorForm({ password: "" }, async (values) => {
    await api.put(`/password-resets/${encodeURIComponent(token)}`, values);
    onDone();
  });
  return (
    <Door title={t("reset.choose")}>
      <form className={classes.form} onSubmit={submit} noValidate>
        <PasswordInput
          label={t("newPassword")}
          description={t("passwordRule")}
          autoComplete="new-password"
          autoFocus
          {...form.getInputProps("password")}
        />
        <Failure failure={failure} />
        <Button type="submit" variant="filled" loading={sending.isPending}>
          {t("reset.save")}
        </Button>
      </form>
    </Door>
  );
}

function Back() {
  const { t } = useTranslation("door");
  return (
    <Link to="/sign-in" className={classes.link}>
      {t("reset.back")}
    </Link>
  );
}
