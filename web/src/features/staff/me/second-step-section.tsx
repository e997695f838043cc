import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSubmit } from "../../../shared/use-submit";
import { Failure } from "../../../ui/failure";
import { Icon } from "../../../ui/icon";
import { told } from "../../../ui/toast";
import { ProofForm } from "./proof-form";
import { RecoveryCodes } from "./recovery-codes";
import {
  beginSecondStep,
  secondStepQuery,
  type SecondStepSetup,
  turnOffSecondStep,
  turnOnSecondStep,
} from "./second-step";
import classes from "./second-step.module.css";

const Scan = lazy(() => import("./scan").then((module) => ({ default: module.Scan })));

/** A code from the phone beside the password: on, off, and on the way there. */
export function SecondStepSection() {
  const { t } = useTranslation("staff");
  const client = useQueryClient();
  const state = useQuery(secondStepQuery).data;
  const [setup, setSetup] = useState<SecondStepSetup | null>(null);
  const [codes, setCodes] = useState<string[] | null>(null);
  const [leaving, setLeaving] = useState(false);
  const begin = useSubmit(async () => setSetup(await beginSecondStep()));
  const changed = () => client.invalidateQueries({ queryKey: secondStepQuery.queryKey });
  const turnOn = async (password: string, code: string) => {
    const { recoveryCodes } = await turnOnSecondStep(password, code);
    setSetup(null);
    setCodes(recoveryCodes);
    await changed();
  };
  const turnOff = async (password: string, code: string) => {
    await turnOffSecondStep(password, code);
    setLeaving(false);
    told(t("secondStep.offNow"));
    await changed();
  };
  return (
    <section className={classes.section} aria-label={t("secondStep.title")}>
      <h2>{t("secondStep.title")}</h2>
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      {!codes && setup && (
        <>
          <Suspense fallback={<div className={classes.picture} />}>
            <Scan setup={setup} />
          </Suspense>
          <ProofForm label={t("secondStep.turnOn")} onSend={turnOn} onClose={() => setSetup(null)} />
        </>
      )}
      {!codes && !setup && state?.on === false && (
        <>
          <p className={classes.text}>{t("secondStep.offText")}</p>
          <Failure problem={begin.failure} />
          <div>
            <Button variant="default" loading={begin.busy} onClick={() => void begin.submit()}>
              {t("secondStep.begin")}
            </Button>
          </div>
        </>
      )}
      {!codes && state?.on && (
        <>
          <p className={classes.on}>
            <Icon name="check" /> {t("secondStep.onText", { count: state.recoveryLeft })}
          </p>
          {leaving ? (
            <ProofForm label={t("secondStep.turnOff")} onSend={turnOff} onClose={() => setLeaving(false)} />
          ) : (
            <div>
              <Button variant="subtle" color="red" onClick={() => setLeaving(true)}>
                {t("secondStep.turnOff")}
              </Button>
            </div>
          )}
        </>
      )}
    </section>
  );
}
