import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../../shared/use-submit";
import { CodeField } from "../../../ui/code-field";
import { Failure } from "../../../ui/failure";
import { SaveFoot } from "../../../ui/save-foot";
import classes from "./second-step.module.css";

interface ProofFormProps {
  label: string;
  onSend: (password: string, code: string) => Promise<void>;
  onClose: () => void;
}

/** That it is really me: password and a code. */
export function ProofForm({ label, onSend, onClose }: ProofFormProps) {
  const { t } = useTranslation("staff");
  const [password, setPassword] = useState("");
  const [code, setCode] = useState("");
  const form = useSubmit(() => onSend(password, code));
  return (
    <form
      className={classes.proof}
      onSubmit={(event) => {
        event.preventDefault();
        void form.submit();
      }}
    >
      <CodeField
        value={code}
        error={form.errors.code}
        onChange={(typed) => {
          setCode(typed);
          form.clear("code");
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
        <SaveFoot busy={form.busy} label={label} onClose={onClose} />
      </div>
    </form>
  );
}
