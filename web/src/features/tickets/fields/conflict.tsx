import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Icon } from "../../../ui/icon";
import classes from "./conflict.module.css";
import { conflicts, useConflict } from "./conflicts";
import { differences } from "./edits";
import { useFieldWords } from "./use-field-words";

/** Somebody was faster: what they changed, and whether mine should still be done. */
export function Conflict({ number }: { number: string }) {
  const { t } = useTranslation("tickets");
  const { field, value } = useFieldWords();
  const clash = useConflict(number);
  if (!clash) {
    return null;
  }
  const changes = differences(clash.before, clash.now);
  const settle = () => conflicts.settle(number);
  return (
    <section className={classes.card} role="alertdialog" aria-label={t("conflict.title")}>
      <Icon name="users" className={classes.glyph} />
      <div>
        <p className={classes.title}>{t("conflict.title")}</p>
        <dl className={classes.changes}>
          {changes.map((change) => (
            <div key={change.field}>
              <dt>{field(change.field)}</dt>
              <dd>
                <s>{value(change.field, change.before)}</s> → {value(change.field, change.after)}
              </dd>
            </div>
          ))}
          {clash.kept !== undefined && (
            <div>
              <dt>{t("conflict.text")}</dt>
              <dd className={classes.kept}>{t("conflict.kept", { count: clash.kept })}</dd>
            </div>
          )}
        </dl>
        <div className={classes.actions}>
          {clash.retry && (
            <Button
              onClick={() => {
                settle();
                clash.retry?.();
              }}
            >
              {t("conflict.mine")}
            </Button>
          )}
          <Button variant="subtle" color="gray" onClick={settle}>
            {t(clash.retry ? "conflict.theirs" : "conflict.seen")}
          </Button>
        </div>
      </div>
    </section>
  );
}
