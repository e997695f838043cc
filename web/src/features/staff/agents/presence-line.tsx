import { useTranslation } from "react-i18next";
import { awayLine, isAway } from "../../../shared/absence";
import { useNow, whenText } from "../../../shared/time";
import { Icon } from "../../../ui/icon";
import type { Colleague } from "../api";
import classes from "./presence-line.module.css";

/** Away and who stands in, or there now, or there last; and the address. */
export function PresenceLine({ agent, people }: { agent: Colleague; people: Colleague[] }) {
  const { t, i18n } = useTranslation("staff");
  const now = useNow();
  if (isAway(agent.absence, now)) {
    return (
      <>
        <Icon name="moon" size={13} className={classes.moon} /> {awayLine(agent.absence, people, i18n.language, t)}
        {agent.absence.word && ` · ${agent.absence.word}`}
      </>
    );
  }
  if (agent.here) {
    return (
      <>
        <i className={classes.here} /> {t("agents.here")} · {agent.email}
      </>
    );
  }
  const seen = agent.lastSeenAt && t("agents.seen", { when: whenText(agent.lastSeenAt, i18n.language, t) });
  return seen ? `${agent.email} · ${seen}` : agent.email;
}
