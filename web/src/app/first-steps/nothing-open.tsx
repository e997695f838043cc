import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/empty";
import classes from "../desk-page.module.css";
import { FirstSteps } from "./first-steps";
import { useFirstSteps } from "./use-first-steps";

/** Where a ticket will stand: in a young workspace what to begin with, else how to open one. */
export function NothingOpen() {
  const { t } = useTranslation("tickets");
  const { steps, dismiss } = useFirstSteps();
  return (
    <div className={classes.nothing} data-steps={steps ? "" : undefined}>
      {steps ? (
        <FirstSteps steps={steps} onDismiss={dismiss} />
      ) : (
        <Empty icon="inbox" title={t("thread.none.title")} text={t("thread.none.text")} />
      )}
    </div>
  );
}
