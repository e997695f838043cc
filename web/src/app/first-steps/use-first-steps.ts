import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { api } from "../../api/client";
import { sessionQuery } from "../../api/session";
import type { Listing } from "../../api/types";
import { categoriesQuery } from "../../features/categories/api";
import { agentsQuery, teamsQuery } from "../../features/staff/api";

export interface Steps {
  address: string;
  host: string;
  port: number;
  done: { mail: boolean; relay: boolean; people: boolean; sorting: boolean };
}

const OVER = "otvet.first-steps-over";
/** A workspace with more tickets than this has found its way. */
const YOUNG = 20;
const LOOK_MS = 10_000;

const ticketsQuery = {
  // Under "views", as every change of a count asks these anew.
  queryKey: ["views", "first-tickets"],
  queryFn: ({ signal }: { signal: AbortSignal }) =>
    api.get<Listing<unknown>>("/tickets", { query: { view: "all", limit: YOUNG }, signal }),
};
const addressesQuery = {
  queryKey: ["sites"],
  queryFn: ({ signal }: { signal: AbortSignal }) => api.get<Listing<{ address: string }>>("/sites", { signal }),
};

/** What an administrator begins with, each ticked by what is so; null when it is done, put away or not theirs. */
export function useFirstSteps(): { steps: Steps | null; dismiss: () => void } {
  const [over, setOver] = useState(() => localStorage.getItem(OVER) !== null);
  const known = useQuery(sessionQuery).data;
  const mine = known?.agent.permissions.includes("SETTINGS_MANAGE") && !known.instance.demo && !over;
  const watched = { enabled: mine === true, refetchInterval: LOOK_MS, staleTime: 0 };
  const session = useQuery({ ...sessionQuery, ...watched }).data;
  const tickets = useQuery({ ...ticketsQuery, ...watched }).data;
  const sites = useQuery({ ...addressesQuery, ...watched }).data;
  const agents = useQuery({ ...agentsQuery, ...watched }).data;
  const teams = useQuery({ ...teamsQuery, ...watched }).data;
  const categories = useQuery({ ...categoriesQuery, ...watched }).data;
  const isRead = session && tickets && sites && agents && teams && categories;
  const done = {
    mail: (tickets?.items.length ?? 0) > 0,
    relay: session?.instance.relay === true,
    people: (agents?.items.length ?? 0) > 1,
    sorting: (teams?.items.length ?? 0) > 1 || (categories?.items.length ?? 0) > 0,
  };
  const isOver = isRead && (tickets.next !== null || Object.values(done).every(Boolean));
  useEffect(() => {
    if (isOver) {
      localStorage.setItem(OVER, "done");
    }
  }, [isOver]);
  const dismiss = () => {
    localStorage.setItem(OVER, "dismissed");
    setOver(true);
  };
  const steps =
    mine && isRead && !isOver
      ? {
          address: sites.items[0]?.address ?? "",
          host: new URL(session.instance.baseUrl).hostname,
          port: session.instance.smtpPort,
          done,
        }
      : null;
  return { steps, dismiss };
}
