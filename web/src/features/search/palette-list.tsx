import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Avatar, initialsOf } from "../../ui/avatar";
import { Icon } from "../../ui/icon";
import { Key } from "../../ui/key";
import type { Entry } from "./entries";
import { Marked } from "./marked";
import classes from "./palette.module.css";

interface PaletteListProps {
  entries: Entry[];
  chosen: number;
  typed: string;
  onRun: (entry: Entry) => void;
  onChoose: (id: string) => void;
}

export function PaletteList({ entries, chosen, typed, onRun, onChoose }: PaletteListProps) {
  const { t } = useTranslation("search");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [chosen, entries]);
  return (
    <div className={classes.list} id="palette-list" role="listbox" aria-label={t("title")} ref={list}>
      {entries.map((entry, index) => (
        <div key={entry.id} role="presentation">
          {entries[index - 1]?.group !== entry.group && (
            <p className={classes.group} role="presentation">
              {t(`group.${entry.group}`)}
            </p>
          )}
          <div
            id={entry.id}
            role="option"
            aria-selected={index === chosen}
            className={classes.entry}
            onMouseMove={() => index !== chosen && onChoose(entry.id)}
            onClick={() => onRun(entry)}
          >
            {entry.initials ? <Avatar initials={initialsOf(entry.initials)} /> : <Icon name={entry.icon ?? "arrow"} />}
            <span className={classes.words}>
              {entry.group === "tickets" && <span className={classes.quiet}>{entry.text} </span>}
              <Marked text={entry.title} typed={typed} />
              {entry.group === "people" && entry.text && (
                <span className={classes.under}>
                  <Marked text={entry.text} typed={typed} />
                </span>
              )}
            </span>
            {entry.right && <span className={classes.quiet}>{entry.right}</span>}
            {entry.keys && <Key keys={entry.keys} />}
          </div>
        </div>
      ))}
    </div>
  );
}
