import type { Deadlines, Turn } from "../../../api/types";
import classes from "./sla-ring.module.css";

interface SlaRingProps {
  deadlines: Deadlines | null | undefined;
  since: string;
  now: number;
  turn: Turn;
}

/** How much of the promised time has gone; nothing is drawn where nothing was promised. */
export function SlaRing({ deadlines, since, now, turn }: SlaRingProps) {
  const due = deadlines?.nextReply ?? deadlines?.firstReply ?? deadlines?.resolve;
  if (!due) {
    return null;
  }
  if (turn === "customer") {
    return <Paused />;
  }
  const left = Date.parse(due) - now;
  if (left <= 0 || deadlines?.breached) {
    return <Breached />;
  }
  const share = Math.max(2, Math.min(100, (100 * left) / Math.max(1, Date.parse(due) - Date.parse(since))));
  return (
    <svg className={share < 30 ? classes.warn : classes.fine} width="16" height="16" viewBox="0 0 16 16" aria-hidden>
      <circle cx="8" cy="8" r="6" className={classes.track} />
      <circle
        cx="8"
        cy="8"
        r="6"
        className={classes.go}
        pathLength="100"
        strokeDasharray={`${share} 100`}
        transform="rotate(-90 8 8)"
      />
    </svg>
  );
}

function Paused() {
  return (
    <svg className={classes.fine} width="16" height="16" viewBox="0 0 16 16" aria-hidden>
      <circle cx="8" cy="8" r="6" className={classes.dash} />
      <path d="M6.7 6v4M9.3 6v4" className={classes.go} />
    </svg>
  );
}

function Breached() {
  return (
    <svg className={classes.fine} width="16" height="16" viewBox="0 0 16 16" aria-hidden>
      <circle cx="8" cy="8" r="7" className={classes.disc} />
      <path d="M8 4.6v4M8 11v.01" className={classes.mark} />
    </svg>
  );
}
