import { Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import type { CheckResult } from "./api";
import classes from "./mailboxes.module.css";

const STEPS = ["found", "encrypted", "signed-in", "folder"];
const GLYPH = { done: "check", failed: "x", skipped: "minus" } as const;

/** The way in, step by step: how far we came and how long each step took. */
export function CheckCard({ result, busy }: { result: CheckResult | null; busy: boolean }) {
  const { t, i18n } = useTranslation("mailboxes");
  if (!result && !busy) {
    return null;
  }
  if (!result) {
    return (
      <div className={classes.card} role="status">
        <p className={classes.busy}>
          <Loader size={14} /> {t("checking")}
        </p>
      </div>
    );
  }
  return (
    <ul className={classes.card}>
      {STEPS.map((name) => {
        const step = result.steps.find((one) => one.step === name);
        const outcome = (step?.outcome ?? "skipped") as keyof typeof GLYPH;
        const open = name === "encrypted" && outcome === "done" && !step?.detail;
        return (
          <li key={name} className={classes[outcome]}>
            <Icon name={open ? "minus" : GLYPH[outcome]} />
            <span>{t(`step.${name}.${open ? "open" : outcome}`)}</span>
            <span className={classes.took}>
              {outcome === "done" && name === "encrypted" && step?.detail.replace("TLSv", "TLS ")}
              {outcome === "done" && name === "folder" && t("mails", { count: Number(step?.detail) })}
              {outcome !== "skipped" && name !== "encrypted" && name !== "folder" && took(step?.millis ?? 0)}
            </span>
          </li>
        );
      })}
      {result.sending && <SendingStep said={result.sending.said ?? null} />}
    </ul>
  );

  function took(millis: number): string {
    const seconds = new Intl.NumberFormat(i18n.language, { maximumFractionDigits: 1 }).format(millis / 1000);
    return millis < 1000 ? t("millis", { millis }) : t("seconds", { seconds });
  }
}

function SendingStep({ said }: { said: string | null }) {
  const { t } = useTranslation("mailboxes");
  return (
    <li className={said === null ? classes.done : classes.failed}>
      <Icon name={said === null ? "check" : "x"} />
      <span>
        {t(said === null ? "step.sending.done" : "step.sending.failed")}
        {said !== null && (
          <span className={classes.said}>
            {t("sendingSaid")} <code>{said}</code>
          </span>
        )}
      </span>
    </li>
  );
}
