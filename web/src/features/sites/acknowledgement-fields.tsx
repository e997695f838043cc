import { Switch, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Acknowledgement } from "./api";
import classes from "./sites.module.css";

interface AcknowledgementFieldsProps {
  wish: Acknowledgement;
  languages: string[];
  error?: string;
  set: (wish: Acknowledgement) => void;
}

/** Whether those who write are told at once that it came, and by which words. */
export function AcknowledgementFields({ wish, languages, error, set }: AcknowledgementFieldsProps) {
  const { t } = useTranslation("sites");
  return (
    <section className={classes.section}>
      <h2>{t("acknowledgement.title")}</h2>
      <Switch
        label={t("acknowledgement.switch")}
        description={t("acknowledgement.text")}
        checked={wish.on}
        onChange={(event) => set({ ...wish, on: event.currentTarget.checked })}
      />
      {wish.on &&
        ["ru", "en"]
          .filter((language) => languages.includes(language))
          .map((language) => (
            <Textarea
              key={language}
              label={t(`acknowledgement.own.${language}`)}
              placeholder={t(`acknowledgement.usual.${language}`)}
              autosize
              minRows={3}
              maxLength={2000}
              value={wish.texts[language] ?? ""}
              onChange={(event) => set({ ...wish, texts: { ...wish.texts, [language]: event.currentTarget.value } })}
            />
          ))}
      {wish.on && <p className={classes.hint}>{t("acknowledgement.rest")}</p>}
      {error && <p className={classes.error}>{error}</p>}
    </section>
  );
}
