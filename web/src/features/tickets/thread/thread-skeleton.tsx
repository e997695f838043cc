import { useEffect, useState } from "react";
import classes from "./thread-skeleton.module.css";

/** The geometry of a ticket, when it takes long enough to be seen. */
export function ThreadSkeleton() {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={classes.ground} aria-busy="true">
      {late && (
        <>
          <i className={classes.title} />
          <i className={classes.chips} />
          <i className={classes.message} />
          <i className={classes.answer} />
          <i className={classes.message} />
        </>
      )}
    </div>
  );
}
