import { useEffect, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { speak } from "../../../i18n/i18n";
import { Logo } from "../../../ui/logo";
import classes from "./door.module.css";

interface DoorProps {
  title: string;
  text?: string;
  children: ReactNode;
  foot?: ReactNode;
}

/** The quiet card before the workspace; the other language is one click away. */
export function Door({ title, text, children, foot }: DoorProps) {
  const { t, i18n } = useTranslation("staff");
  const other = i18n.language === "ru" ? "en" : "ru";
  useEffect(() => {
    document.title = `${title} · Otvet`;
  }, [title]);
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <header className={classes.head}>
          <Logo />
          <h1>{title}</h1>
          {text && <p>{text}</p>}
        </header>
        {children}
        <footer className={classes.foot}>
          <span>{foot}</span>
          <button type="button" lang={other} onClick={() => void speak(other)}>
            {t(`door.speak.${other}`)}
          </button>
        </footer>
      </div>
    </main>
  );
}
