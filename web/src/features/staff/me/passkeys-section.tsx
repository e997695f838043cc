import { Button, PasswordInput, TextInput } from "@mantine/core";
import { queryOptions, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client";
import { useSession } from "../../../api/session";
import type { Listing } from "../../../api/types";
import { makePasskey, passkeysWork } from "../../../shared/passkey";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { Icon } from "../../../ui/icon";
import { SaveFoot } from "../../../ui/save-foot";
import { failed, told } from "../../../ui/toast";
import { deviceName } from "./device-name";
import classes from "./second-step.module.css";

interface Passkey {
  id: string;
  name: string;
  createdAt: string;
  lastUsedAt: string | null;
}

const passkeysQuery = queryOptions({
  queryKey: ["passkeys"],
  queryFn: ({ signal }) => api.get<Listing<Passkey>>("/passkeys", { signal }),
});

/** Devices that open the door by a touch. */
export function PasskeysSection() {
  const { t, i18n } = useTranslation("staff");
  const client = useQueryClient();
  const { data } = useQuery(passkeysQuery);
  const [adding, setAdding] = useState(false);
  const changed = () => client.invalidateQueries({ queryKey: passkeysQuery.queryKey });
  const remove = async (passkey: Passkey) => {
    try {
      await api.delete(`/passkeys/${passkey.id}`);
      await changed();
      told(t("passkeys.removed", { name: passkey.name }));
    } catch (failure) {
      failed(failure);
    }
  };
  const used = (passkey: Passkey) =>
    passkey.lastUsedAt
      ? t("passkeys.used", { day: new Date(passkey.lastUsedAt).toLocaleDateString(i18n.language) })
      : t("passkeys.unused");
  return (
    <section className={classes.section} aria-label={t("passkeys.title")}>
      <h2>{t("passkeys.title")}</h2>
      <p className={classes.text}>{t(passkeysWork() ? "passkeys.text" : "passkeys.cannot")}</p>
      {data?.items.map((passkey) => (
        <div key={passkey.id} className={classes.passkey}>
          <Icon name="lock" />
          <span>
            {passkey.name} <small>{used(passkey)}</small>
          </span>
          <Button size="compact-xs" variant="subtle" color="red" onClick={() => void remove(passkey)}>
            {t("passkeys.remove")}
          </Button>
        </div>
      ))}
      {adding ? (
        <NewPasskey
          onDone={() => {
            setAdding(false);
            void changed();
          }}
          onClose={() => setAdding(false)}
        />
      ) : (
        passkeysWork() && (
          <div>
            <Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
              {t("passkeys.add")}
            </Button>
          </div>
        )
      )}
    </section>
  );
}

function NewPasskey({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { t } = useTranslation("staff");
  const me = useSession()?.agent;
  const [name, setName] = useState(deviceName(navigator.userAgent));
  const [password, setPassword] = useState("");
  const form = useSubmit(async () => {
    const made = me && (await makePasskey(me, password));
    if (made) {
      await api.post("/passkeys", { name, made });
      told(t("passkeys.added", { name }));
      onDone();
    }
  });
  return (
    <form
      className={classes.proof}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <TextInput
        label={t("passkeys.name")}
        value={name}
        error={form.errors.name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          form.clear("name");
        }}
      />
      <PasswordInput
        label={t("door.password")}
        autoComplete="current-password"
        value={password}
        error={form.errors.password}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
          form.clear("password");
        }}
      />
      <Failure problem={form.failure} />
      <div className={classes.foot}>
        <SaveFoot busy={form.busy} label={t("passkeys.make")} onClose={onClose} />
      </div>
    </form>
  );
}
