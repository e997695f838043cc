import { useTranslation } from "react-i18next";
import { sizeText } from "../../shared/size";
import { Banner } from "../../ui/banner";
import type { Diagnosis, Step } from "./api";
import classes from "./mail-doctor.module.css";

const HELD = ["suspended", "quarantined", "dropped", "not believed", "spam", "delivery failed"];

/** The verdict first, then every step, then what was read. */
export function Found({ diagnosis }: { diagnosis: Diagnosis }) {
  const { t, i18n } = useTranslation("mail-doctor");
  const last = diagnosis.steps.at(-1);
  return (
    <>
      {last && (
        <Banner
          kind={HELD.includes(last.outcome) ? "warn" : "ok"}
          icon={HELD.includes(last.outcome) ? "warn" : "check"}
          title={t(`verdict.${key(last.outcome)}`, { defaultValue: last.outcome, number: numberIn(last.why) })}
          text={`${diagnosis.from || "—"} · ${diagnosis.subject || t("noSubject")}`}
        />
      )}
      <section aria-label={t("steps")}>
        <h2 className={classes.title}>{t("steps")}</h2>
        <ol className={classes.steps}>
          {diagnosis.steps.map((step, index) => (
            <OneStep key={index} step={step} />
          ))}
        </ol>
      </section>
      <section aria-label={t("read")}>
        <h2 className={classes.title}>{t("read")}</h2>
        <pre className={classes.text} tabIndex={0}>
          {diagnosis.text || t("noText")}
        </pre>
        {diagnosis.quoted && (
          <details>
            <summary>{t("folded")}</summary>
            <pre className={classes.text} tabIndex={0}>
              {diagnosis.quoted}
            </pre>
          </details>
        )}
        {diagnosis.attachments.map((file, index) => (
          <p key={index} className={classes.quiet}>
            {file.name} · {file.contentType} · {sizeText(file.size, i18n.language)}
          </p>
        ))}
      </section>
    </>
  );
}

function OneStep({ step }: { step: Step }) {
  const { t } = useTranslation("mail-doctor");
  const outcome = t(`outcome.${key(step.step)}.${key(step.outcome)}`, {
    defaultValue: t(`outcome.${key(step.outcome)}`, { defaultValue: step.outcome }),
  });
  return (
    <li className={classes.step} data-held={HELD.includes(step.outcome) || undefined}>
      <span className={classes.name}>{t(`step.${key(step.step)}`, { defaultValue: step.step })}</span>
      <span className={classes.outcome}>{outcome}</span>
      <span className={classes.why}>{step.why}</span>
    </li>
  );
}

/** Words of the server as names of texts. */
const key = (words: string) => words.replace(/[^a-z]+/g, "-");

const numberIn = (why: string) => /#\d+/.exec(why)?.[0] ?? "";
