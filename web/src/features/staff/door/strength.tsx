import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import classes from "./door.module.css";

const SHORTEST = 8;
const LONG = 16;

/** Length is what counts: three words are better than one with signs in it. */
export function Strength({ password }: { password: string }) {
  const { t } = useTranslation("staff");
  const distinct = new Set(password).size;
  const level = password.length < SHORTEST || distinct < 4 ? "short" : password.length < LONG ? "good" : "strong";
  const share = Math.min(100, (password.length / LONG) * 100);
  const color = { short: "var(--warn)", good: "var(--ok)", strong: "var(--ok)" }[level];
  return (
    <div aria-live="polite">
      <Progress value={share} size={4} color={color} aria-label={t("door.strength.label")} />
      <p className={classes.quiet}>{t(`door.strength.${level}`, { count: SHORTEST })}</p>
    </div>
  );
}
