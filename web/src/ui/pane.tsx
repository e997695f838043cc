import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "./icon";
import classes from "./pane.module.css";

interface PaneProps {
  title: string;
  count?: number;
  action?: ReactNode;
  children: ReactNode;
}

/** A page of settings: its name, how many there are, what can be added, and the things themselves. */
export function Pane({ title, count, action, children }: PaneProps) {
  return (
    <main className={classes.pane}>
      <header className={classes.head}>
        <h1>{title}</h1>
        {count !== undefined && <span className={classes.count}>{count}</span>}
        <span className={classes.gap} />
        {action}
      </header>
      <div className={classes.body}>{children}</div>
    </main>
  );
}

interface PaneRowProps {
  lead?: ReactNode;
  title: ReactNode;
  text?: ReactNode;
  right?: ReactNode;
  on?: boolean;
  faded?: boolean;
  onOpen?: () => void;
}

export function PaneRow({ lead, title, text, right, on, faded, onOpen }: PaneRowProps) {
  const inside = (
    <>
      {lead}
      <span className={`${classes.words} ${faded ? classes.faded : ""}`}>
        <span className={`${classes.title} ellipsis`}>{title}</span>
        {text && <span className={`${classes.text} ellipsis`}>{text}</span>}
      </span>
      {right && <span className={classes.right}>{right}</span>}
    </>
  );
  return onOpen ? (
    <button type="button" className={classes.row} data-on={on || undefined} onClick={onOpen}>
      {inside}
    </button>
  ) : (
    <div className={classes.row}>{inside}</div>
  );
}

interface SidePanelProps {
  title: string;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
  foot: ReactNode;
}

/** One thing beside its list: fields above, what to do with them below. Enter saves, Escape closes. */
export function SidePanel({ title, onClose, onSubmit, children, foot }: SidePanelProps) {
  const { t } = useTranslation();
  return (
    <aside
      className={classes.side}
      aria-label={title}
      onKeyDown={(event) => {
        // An open list of choices takes the first Escape for itself.
        const choosing = (event.target as Element).getAttribute("aria-expanded") === "true";
        if (event.key === "Escape" && !event.defaultPrevented && !choosing) {
          onClose();
        }
      }}
    >
      <header className={classes.head}>
        <h1>{title}</h1>
        <span className={classes.gap} />
        <button type="button" className={classes.close} onClick={onClose} aria-label={t("close")}>
          <Icon name="x" />
        </button>
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <div className={classes.fields}>{children}</div>
        <footer className={classes.foot}>{foot}</footer>
      </form>
    </aside>
  );
}

export function Split({ children }: { children: ReactNode }) {
  return <div className={classes.split}>{children}</div>;
}
