import type { ReactNode } from "react";
import classes from "./banner.module.css";
import { Icon, type IconName } from "./icon";

interface BannerProps {
  kind?: "plain" | "accent" | "warn" | "danger" | "ok";
  icon: IconName;
  title: ReactNode;
  text?: ReactNode;
  children?: ReactNode;
}

/** What happened, what is safe, what to do. */
export function Banner({ kind = "plain", icon, title, text, children }: BannerProps) {
  return (
    <div className={`${classes.banner} ${classes[kind]}`} role={kind === "danger" ? "alert" : "status"}>
      <Icon name={icon} />
      <div className={classes.words}>
        <p className={classes.title}>{title}</p>
        {text && <p className={classes.text}>{text}</p>}
      </div>
      {children && <div className={classes.actions}>{children}</div>}
    </div>
  );
}
