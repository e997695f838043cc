import { useTranslation } from "react-i18next";
import type { MailboxState } from "./api";
import classes from "./mailboxes.module.css";

const TONE: Record<string, string | undefined> = {
  works: classes.ok,
  importing: classes.accent,
  connecting: classes.accent,
  failing: classes.warn,
};

/** The last day at a glance, and one word for now. */
export function Day({ state }: { state: MailboxState }) {
  const { t } = useTranslation("mailboxes");
  return (
    <span className={classes.day}>
      <span className={classes.bars} aria-hidden="true">
        {state.hours.map((hour, index) => (
          <i key={index} className={classes[hour]} />
        ))}
      </span>
      <span className={state.alarm ? classes.danger : TONE[state.state]}>
        {t(`state.${state.trouble === "sign-in-again" ? "again" : state.alarm ? "alarm" : state.state}`)}
      </span>
    </span>
  );
}
