import { Button, Modal, PasswordInput, TextInput } from "@mantine/core";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/client";
import { door } from "../api/door";
import { sessionQuery, useSession } from "../api/session";
import type { Session } from "../api/types";
import { live } from "../live/live";
import { takeSeat } from "../shared/belongings";
import { PasskeyButton } from "../shared/passkey-button";
import { ProviderLinks } from "../shared/provider-links";
import { useSecondStep } from "../shared/use-second-step";
import { useSubmit } from "../shared/use-submit";
import { CodeField } from "../ui/code-field";
import { Failure } from "../ui/failure";
import { queryClient } from "./query-client";
import classes from "./signed-out.module.css";

/** Above everything else that may be open: the page under it stays as it was. */
const OVER_ALL = 1000;

/** The session has ended: sign in over the page, and everything goes on where it was. */
export function SignedOut() {
  const isShut = useSyncExternalStore(door.watch, door.isShut);
  useEffect(
    () =>
      live.watch(() => {
        if (live.state() === "refused") {
          void door.knock();
        }
      }),
    [],
  );
  return isShut && <SignInAgain />;
}

function SignInAgain() {
  const { t } = useTranslation();
  const mine = useSession()?.agent;
  const [email, setEmail] = useState(mine?.email ?? "");
  const [password, setPassword] = useState("");
  const goOn = (session: Session) => {
    takeSeat(session.agent.id);
    if (session.agent.id === mine?.id) {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      door.open();
      live.resume();
    } else {
      location.assign("/tickets");
    }
  };
  const step = useSecondStep();
  const form = useSubmit(() =>
    step.through(async (code) => goOn(await api.post<Session>("/session", { email, password, code }))),
  );
  // Signed in again in another window: nothing has to be typed here.
  const look = useEffectEvent(() => void api.get<Session>("/session", { fresh: true }).then(goOn, () => undefined));
  useEffect(() => {
    const back = () => document.visibilityState === "visible" && look();
    addEventListener("focus", back);
    document.addEventListener("visibilitychange", back);
    return () => {
      removeEventListener("focus", back);
      document.removeEventListener("visibilitychange", back);
    };
  }, []);
  return (
    <Modal
      opened
      onClose={() => {}}
      size={400}
      centered
      zIndex={OVER_ALL}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t("signedOut.title")}
    >
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          void form.submit();
        }}
      >
        <p className={classes.text}>{t("signedOut.text")}</p>
        <TextInput
          label={t("signedOut.email")}
          type="email"
          name="email"
          autoComplete="username"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          description={mine && email !== mine.email && t("signedOut.other")}
          error={form.errors.email}
        />
        <PasswordInput
          label={t("signedOut.password")}
          name="password"
          autoComplete="current-password"
          data-autofocus
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={form.errors.password}
        />
        {step.asked && <CodeField autoFocus value={step.code} onChange={step.setCode} />}
        <Failure problem={form.failure} />
        <Button type="submit" variant="filled" loading={form.busy} fullWidth>
          {t("signedOut.go")}
        </Button>
        <PasskeyButton onIn={goOn} />
        <ProviderLinks next="/tickets" apart />
      </form>
    </Modal>
  );
}
