import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HistoryEntry } from "../../../api/types";
import { whenText } from "../../../shared/time";
import { historyQuery } from "../api/queries";
import { useFieldWords } from "../fields/use-field-words";
import { authorName } from "../names";
import classes from "./context-panel.module.css";
import { Panel } from "./panel";

const SHOWN = 4;

/** Who changed what and when, the latest first. */
export function HistoryPanel({ number }: { number: string }) {
  const { t } = useTranslation("tickets");
  const [whole, setWhole] = useState(false);
  const entries = useQuery(historyQuery(number)).data?.items;
  if (!entries || entries.length === 0) {
    return null;
  }
  const latest = [...entries].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <Panel icon="layers" title={t("context.history")} count={entries.length}>
      <ul className={classes.history}>
        {(whole ? latest : latest.slice(0, SHOWN)).map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
      </ul>
      {entries.length > SHOWN && (
        <button className={classes.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? "context.less" : "context.whole")}
        </button>
      )}
    </Panel>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t, i18n } = useTranslation("tickets");
  const { field, value } = useFieldWords();
  const had = entry.before !== null && entry.before !== "";
  return (
    <li>
      <span className={classes.change}>
        {field(entry.field)}: {had && <s>{value(entry.field, entry.before)}</s>}
        {had && " → "}
        {value(entry.field, entry.after)}
      </span>
      <span className={classes.by}>
        {authorName(entry.author, t)}, {whenText(entry.at, i18n.language, t)}
      </span>
    </li>
  );
}
