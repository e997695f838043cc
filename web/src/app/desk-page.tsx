import { Drawer } from "@mantine/core";
import { useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { CallPanel } from "../features/calls/call-panel";
import { ContextPanel } from "../features/tickets/context/context-panel";
import { TicketList } from "../features/tickets/list/ticket-list";
import { neighbour } from "../features/tickets/list/neighbour";
import { Thread } from "../features/tickets/thread/thread";
import type { ListFilter } from "../live/membership";
import { useMedia } from "../shared/use-media";
import { useShortcuts } from "../shared/use-shortcuts";
import { NothingOpen } from "./first-steps/nothing-open";
import { OfflineBar } from "./offline-bar";
import classes from "./desk-page.module.css";
import { queryClient } from "./query-client";

const TicketTable = lazy(() =>
  import("../features/tickets/table/ticket-table").then((module) => ({ default: module.TicketTable })),
);

/** The split view: list, thread, context; one pane at a time on a phone. */
export function DeskPage() {
  const { t } = useTranslation("tickets");
  const navigate = useNavigate();
  const filter = useFilter();
  const { number } = useParams({ strict: false }) as { number?: string };
  const [drawn, setDrawn] = useState(false);
  const wide = useMedia("(min-width: 1100px)");
  const open = useCallback(
    (next: number) => void navigate({ to: `/tickets/${next}`, search: (last: object) => last } as never),
    [navigate],
  );
  const { mode } = useSearch({ strict: false }) as { mode?: "table" };
  const show = (next: ListFilter) => void navigate({ to: "/tickets", search: { ...next, mode } } as never);
  const close = () => void navigate({ to: "/tickets", search: { ...filter, mode } } as never);
  const turn = () =>
    void navigate({ to: "/tickets", search: { ...filter, mode: mode ? undefined : "table" } } as never);
  const next = () => {
    const following = number && neighbour(queryClient, filter, number);
    void (following ? open(following) : close());
  };
  useShortcuts([
    { keys: "Escape", label: "tickets:keys.back", run: () => number && close() },
    { keys: "KeyV", label: "tickets:keys.mode", run: turn },
  ]);
  if (mode === "table" && !number) {
    return (
      <Suspense fallback={<main className={classes.nothing} />}>
        <TicketTable key={JSON.stringify(filter)} filter={filter} onFilter={show} onOpen={open} onSplit={turn} />
      </Suspense>
    );
  }
  return (
    <main className={classes.desk} data-open={number ? "" : undefined}>
      <TicketList
        key={JSON.stringify(filter)}
        filter={filter}
        open={number}
        onFilter={show}
        onOpen={open}
        onTable={turn}
      />
      {number ? (
        <Thread number={number} onBack={close} onContext={() => setDrawn(true)} onNext={next} />
      ) : (
        <NothingOpen />
      )}
      {number && wide && <ContextPanel number={number} first={<CallPanel ticket={number} />} onOpen={open} />}
      {number && !wide && (
        <Drawer
          opened={drawn}
          onClose={() => setDrawn(false)}
          position="right"
          size={340}
          padding={0}
          title={t("context.name")}
          closeButtonProps={{ "aria-label": t("common:close") }}
        >
          <ContextPanel number={number} first={<CallPanel ticket={number} />} onOpen={open} />
        </Drawer>
      )}
      <OfflineBar />
    </main>
  );
}

function useFilter(): ListFilter {
  const { q, view, sort } = useSearch({ strict: false }) as ListFilter;
  return useMemo(() => ({ ...(q ? { q } : { view: view ?? "waiting" }), ...(sort ? { sort } : {}) }), [q, view, sort]);
}
