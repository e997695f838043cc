import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../../ui/empty";
import { Pane } from "../../ui/pane";
import { callsQuery } from "./api";
import { CallCard } from "./call-card";
import classes from "./calls.module.css";

/** Everybody who waits for a call, the most urgent first. */
export function CallsPage() {
  const { t } = useTranslation("calls");
  const calls = useQuery(callsQuery);
  const items = calls.data?.items ?? [];
  return (
    <Pane title={t("title")} count={items.length}>
      {calls.isSuccess && items.length === 0 && <Empty icon="phone" title={t("none.title")} text={t("none.text")} />}
      <ul className={classes.list}>
        {items.map((call) => (
          <li key={call.id} className={classes.item}>
            <Link to={`/tickets/${call.ticket}` as "/tickets"} className={classes.about}>
              <span className={classes.number}>#{call.ticket}</span> {call.subject || t("tickets:noSubject")}
            </Link>
            <CallCard call={call} />
          </li>
        ))}
      </ul>
    </Pane>
  );
}
