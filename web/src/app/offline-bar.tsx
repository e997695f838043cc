import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useLiveState } from "../live/use-patches";
import { clockText } from "../shared/time";
import { Banner } from "../ui/banner";
import classes from "./offline-bar.module.css";

const PATIENCE_MS = 2500;

/** Says that the connection is gone, since when, and that nothing is lost; not for a hiccup. */
export function OfflineBar() {
  const { t, i18n } = useTranslation();
  const lost = useLiveState() === "lost";
  const [since, setSince] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setSince(lost ? new Date().toISOString() : null), lost ? PATIENCE_MS : 0);
    return () => clearTimeout(timer);
  }, [lost]);
  if (!lost || !since) {
    return null;
  }
  return (
    <div className={classes.bar}>
      <Banner
        icon="offline"
        title={t("offline.title", { time: clockText(since, i18n.language) })}
        text={t("offline.text")}
      />
    </div>
  );
}
