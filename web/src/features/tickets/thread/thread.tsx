import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Problem } from "../../../api/problem";
import { Banner } from "../../../ui/banner";
import { Empty } from "../../../ui/empty";
import { useSession } from "../../../api/session";
import { useLiveState } from "../../../live/use-patches";
import { useOutbox } from "../composer/sending";
import { messagesQuery } from "../api/queries";
import { usePresence } from "../api/use-presence";
import { Conflict } from "../fields/conflict";
import { FieldChips } from "../fields/field-chips";
import { Messages } from "./messages";
import { ThreadHead } from "./thread-head";
import { ThreadSkeleton } from "./thread-skeleton";
import { withWaiting } from "./waiting-messages";
import { useOlder } from "./use-older";
import { useTicket } from "./use-ticket";
import classes from "./thread.module.css";

const Composer = lazy(() => import("../composer/composer").then((module) => ({ default: module.Composer })));

interface ThreadProps {
  number: string;
  onBack: () => void;
  onContext: () => void;
  onNext: () => void;
}

/** One ticket: its head with the fields, what was said, and where the answer is written. */
export function Thread({ number, onBack, onContext, onNext }: ThreadProps) {
  const { t } = useTranslation("tickets");
  const { ticket, failure, retry } = useTicket(number);
  const messages = useQuery(messagesQuery(number));
  const waiting = useOutbox(number);
  const online = useLiveState() !== "lost";
  const older = useOlder(number, messages.data);
  const said = withWaiting(older.messages, waiting, useSession()?.agent, online);
  usePresence(number, ticket?.id);
  if (!ticket) {
    return (
      <section className={classes.thread} aria-label={t("thread.name")}>
        {failure ? <ThreadFailed failure={failure} onRetry={() => void retry()} /> : <ThreadSkeleton />}
      </section>
    );
  }
  return (
    <section className={classes.thread} aria-label={t("thread.name")}>
      <header className={classes.head}>
        <ThreadHead ticket={ticket} onBack={onBack} onContext={onContext} onNext={onNext} />
        <FieldChips ticket={ticket} />
      </header>
      <Messages ticket={ticket} messages={said} failure={messages.error} onRetry={messages.refetch} older={older} />
      <Conflict number={number} />
      <Suspense fallback={<div className={classes.composing} />}>
        <Composer key={number} ticket={ticket} onNext={onNext} />
      </Suspense>
    </section>
  );
}

function ThreadFailed({ failure, onRetry }: { failure: Error; onRetry: () => void }) {
  const { t } = useTranslation("tickets");
  if (failure instanceof Problem && failure.status === 404) {
    return <Empty icon="lock" title={t("thread.hidden.title")} text={t("thread.hidden.text")} />;
  }
  return (
    <div className={classes.failed}>
      <Banner kind="danger" icon="alert" title={t("thread.failed")} text={failure.message}>
        <button onClick={onRetry}>{t("common:retry")}</button>
      </Banner>
    </div>
  );
}
