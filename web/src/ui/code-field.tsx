import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface CodeFieldProps {
  value: string;
  error?: string;
  autoFocus?: boolean;
  onChange: (code: string) => void;
}

/** Six digits of the phone, or a longer code for when it is lost. */
export function CodeField({ value, error, autoFocus = false, onChange }: CodeFieldProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t("code.label")}
      description={t("code.text")}
      name="code"
      autoComplete="one-time-code"
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      spellCheck={false}
      maxLength={20}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
