import { Button, CopyButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../ui/icon";
import classes from "./first-steps.module.css";
import type { Steps } from "./use-first-steps";

/** From an empty workspace to an answered request, in four steps that tick themselves. */
export function FirstSteps({ steps, onDismiss }: { steps: Steps; onDismiss: () => void }) {
  const { t } = useTranslation("start");
  const { done } = steps;
  const count = Object.values(done).filter(Boolean).length;
  return (
    <section className={classes.panel} aria-label={t("title")}>
      <header className={classes.head}>
        <h2>{t("title")}</h2>
        <span className={classes.count}>{t("count", { count, of: Object.keys(done).length })}</span>
      </header>
      <ol className={classes.steps}>
        <Step done={done.mail} title={t("mail.title")} text={t(steps.port ? "mail.text" : "mail.noPort")}>
          <Link to={"/settings/mailboxes" as never}>{t("mail.go")}</Link>
          {steps.port > 0 && <Command text={`swaks --server ${steps.host}:${steps.port} --to ${steps.address}`} />}
        </Step>
        <Step done={done.relay} title={t("relay.title")} text={t(done.relay ? "relay.set" : "relay.text")}>
          <Link to={"/settings/mailboxes" as never}>{t("relay.go")}</Link>
          <Command text="OTVET_SMTP_RELAY=smtp://user:password@mail.example:587 ./run" />
        </Step>
        <Step done={done.people} title={t("people.title")} text={t("people.text")}>
          <Link to={"/settings/agents" as never}>{t("people.go")}</Link>
        </Step>
        <Step done={done.sorting} title={t("sorting.title")} text={t("sorting.text")}>
          <Link to={"/settings/teams" as never}>{t("sorting.teams")}</Link>
          <Link to={"/settings/categories" as never}>{t("sorting.categories")}</Link>
        </Step>
      </ol>
      <footer className={classes.foot}>
        <p>
          {t("demo")} <code>./run --demo</code>
        </p>
        <Button variant="subtle" color="gray" onClick={onDismiss}>
          {t("dismiss")}
        </Button>
      </footer>
    </section>
  );
}

interface StepProps {
  done: boolean;
  title: string;
  text: string;
  children: ReactNode;
}

function Step({ done, title, text, children }: StepProps) {
  const { t } = useTranslation("start");
  return (
    <li className={classes.step} data-done={done || undefined}>
      <span className={classes.mark}>{done && <Icon name="check" size={14} />}</span>
      <div className={classes.words}>
        <h3>
          {title}
          {done && <span className="visually-hidden"> {t("done")}</span>}
        </h3>
        <p>{text}</p>
        {!done && <div className={classes.ways}>{children}</div>}
      </div>
    </li>
  );
}

function Command({ text }: { text: string }) {
  const { t } = useTranslation("start");
  return (
    <span className={classes.command}>
      <code tabIndex={0}>{text}</code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <button type="button" className={classes.copy} onClick={copy} aria-label={t(copied ? "copied" : "copy")}>
            <Icon name={copied ? "check" : "copy"} size={14} />
          </button>
        )}
      </CopyButton>
    </span>
  );
}
