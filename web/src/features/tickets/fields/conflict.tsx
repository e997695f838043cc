import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Change, Message } from "../../../api/types";
import { Icon } from "../../../ui/icon";
import { authorName } from "../names";
import classes from "./conflict.module.css";
import { conflicts, useConflict } from "./conflicts";
import { useFieldWords } from "./use-field-words";

/** Somebody was faster: what they changed, and whether mine should still be done. */
export function Conflict({ number }: { number: string }) {
  const { t } = useTranslation("tickets");
  const { field, value } = useFieldWords();
  const clash = useConflict(number);
  if (!clash) {
    return null;
  }
  const settle = () => conflicts.settle(number);
  return (
    <section className={classes.card} role="alertdialog" aria-label={t("conflict.title")}>
      <Icon name="users" className={classes.glyph} />
      <div>
        <p className={classes.title}>{t("conflict.title")}</p>
        <dl className={classes.changes}>
          {clash.since
            .flatMap((message) => said(message, authorName(message.author, t)))
            .map(({ key, author, change, text }) => (
              <div key={key}>
                <dt className="ellipsis">{author}</dt>
                <dd className={classes.said}>
                  {change && `${field(change.field)}: `}
                  {change && <s>{value(change.field, change.before)}</s>}
                  {change ? ` → ${value(change.field, change.after)}` : `«${text}»`}
                </dd>
              </div>
            ))}
          {clash.mine && (
            <div>
              <dt>{t("conflict.wanted")}</dt>
              <dd className={classes.said}>
                {field(clash.mine.field)}: → {value(clash.mine.field, clash.mine.value)}
              </dd>
            </div>
          )}
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

/** Each change and each message on a line of its own. */
function said(message: Message, author: string): { key: string; author: string; change?: Change; text: string }[] {
  return message.kind === "event"
    ? (message.changes ?? []).map((change) => ({ key: message.id + change.field, author, change, text: "" }))
    : [{ key: message.id, author, text: message.text.trim().slice(0, 120) }];
}
