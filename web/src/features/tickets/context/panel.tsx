import type { ReactNode } from "react";
import { Icon, type IconName } from "../../../ui/icon";
import classes from "./context-panel.module.css";

interface PanelProps {
  icon: IconName;
  title: string;
  count?: ReactNode;
  children: ReactNode;
}

export function Panel({ icon, title, count, children }: PanelProps) {
  return (
    <section className={classes.panel}>
      <h2 className={classes.title}>
        <Icon name={icon} />
        {title}
        {count !== undefined && <span className={classes.count}>{count}</span>}
      </h2>
      {children}
    </section>
  );
}
