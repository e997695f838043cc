import type { ReactNode } from "react";
import classes from "./empty.module.css";
import { Icon, type IconName } from "./icon";

interface EmptyProps {
  icon: IconName;
  title: string;
  text?: ReactNode;
  children?: ReactNode;
}

/** Why nothing is here, and the next useful thing. */
export function Empty({ icon, title, text, children }: EmptyProps) {
  return (
    <div className={classes.empty}>
      <Icon name={icon} size={28} className={classes.glyph} />
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
