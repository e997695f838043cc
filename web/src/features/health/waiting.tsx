import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../shared/use-submit";
import { Failure } from "../../ui/failure";
import { Icon, type IconName } from "../../ui/icon";
import { told } from "../../ui/toast";
import classes from "./health.module.css";

interface WaitingProps<Id> {
  icon: IconName;
  title: string;
  calm: string;
  count: number;
  /** Those that may be begun again now. */
  again: Id[];
  verb: string;
  act: (ids: Id[]) => Promise<unknown>;
  /** It says by itself what it did. */
  quiet?: boolean;
  children: ReactNode;
}

/** One kind of thing that waits: how many, each with its reason, and the way on for all of them at once. */
export function Waiting<Id>({ icon, title, calm, count, again, verb, act, quiet, children }: WaitingProps<Id>) {
  const { t } = useTranslation("health");
  const client = useQueryClient();
  const all = useSubmit(async () => {
    await act(again);
    await client.invalidateQueries({ queryKey: ["health"] });
    if (!quiet) {
      told(t("begun", { count: again.length }));
    }
  });
  return (
    <section className={classes.section} aria-label={title}>
      <header className={classes.head}>
        <Icon name={icon} />
        <h2>{title}</h2>
        <span className={classes.count}>{count > 0 && count}</span>
        <span className={classes.gap} />
        {again.length > 1 && (
          <Button loading={all.busy} onClick={() => void all.submit()}>
            {t("all", { verb, count: again.length })}
          </Button>
        )}
      </header>
      <Failure problem={all.failure} />
      {count === 0 ? (
        <p className={classes.calm}>
          <Icon name="check" /> {calm}
        </p>
      ) : (
        <ul className={classes.list}>{children}</ul>
      )}
    </section>
  );
}

interface StuckProps {
  title: ReactNode;
  text: ReactNode;
  reason?: ReactNode;
  bad?: boolean;
  children?: ReactNode;
}

export function Stuck({ title, text, reason, bad, children }: StuckProps) {
  return (
    <li className={classes.stuck}>
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        <p className={classes.text}>{text}</p>
        {reason && <p className={bad ? classes.bad : classes.reason}>{reason}</p>}
      </div>
      <div className={classes.actions}>{children}</div>
    </li>
  );
}

/** Does one thing and looks at everything again. */
export function Again({ label, act, subtle }: { label: string; act: () => Promise<unknown>; subtle?: boolean }) {
  const client = useQueryClient();
  const one = useSubmit(async () => {
    await act();
    await client.invalidateQueries({ queryKey: ["health"] });
  });
  return (
    <>
      <Button variant={subtle ? "subtle" : "default"} loading={one.busy} onClick={() => void one.submit()}>
        {label}
      </Button>
      <Failure problem={one.failure} />
    </>
  );
}
