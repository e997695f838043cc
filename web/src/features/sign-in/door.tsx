import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Language, LANGUAGES, speak } from "../../i18n/i18n";
import { Logo } from "../../ui/logo";
import classes from "./door.module.css";

/** The frame of every page that opens without signing in. */
export function Door({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  const { t, i18n } = useTranslation("door");
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <Logo size={40} />
        <h1>{title}</h1>
        {text && <p className={classes.text}>{text}</p>}
        {children}
      </div>
      <nav className={classes.languages} aria-label={t("language")}>
        {LANGUAGES.map((language) => (
          <button
            key={language}
            lang={language}
            aria-current={i18n.language === language || undefined}
            onClick={() => void speak(language as Language)}
          >
            {t(`common:me.language.${language}`)}
          </button>
        ))}
      </nav>
    </main>
  );
}
