import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import type { Delivery, Listing, Present, TicketRow } from "../api/types";
import type { StreamEvent } from "./event-stream";
import { live, type LiveState } from "./live";
import { numberOf, patchDelivery, patchPresence, patchTicket } from "./patches";

/** Keeps the cache right from the stream; mounted once, by the shell. */
export function usePatches() {
  const client = useQueryClient();
  useEffect(() => live.listen((event) => apply(client, event)), [client]);
}

export function useLiveState(): LiveState {
  return useSyncExternalStore(live.watch, live.state);
}

/** An answer on its way may have been given before this happened, so it is done once more to what has come. */
export function apply(client: QueryClient, event: StreamEvent) {
  const asked = client.getQueryCache().findAll({ fetchStatus: "fetching" });
  act(client, event);
  if (asked.length > 0 && event.name !== "reset") {
    void Promise.allSettled(asked.map((query) => query.promise)).then(() => act(client, event));
  }
}

function act(client: QueryClient, event: StreamEvent) {
  if (event.name === "reset") {
    void client.invalidateQueries();
    return;
  }
  if (event.data === "") {
    return;
  }
  const data: unknown = JSON.parse(event.data);
  switch (event.name) {
    case "ticket": {
      const { ticket, change } = data as { ticket: TicketRow; change: string };
      patchTicket(client, ticket, change);
      void client.invalidateQueries({ queryKey: ["history", String(ticket.number)] });
      if (isCalled(client, ticket.number)) {
        void client.invalidateQueries({ queryKey: ["call-backs"] });
      }
      void client.invalidateQueries({ queryKey: ["messages", String(ticket.number)] });
      break;
    }
    case "message": {
      const { ticketId } = data as { ticketId: string };
      void client.invalidateQueries({ queryKey: ["messages", numberOf(client, ticketId)] });
      break;
    }
    case "delivery": {
      const { ticketId, messageId, delivery } = data as { ticketId: string; messageId: string; delivery: Delivery };
      patchDelivery(client, ticketId, messageId, delivery);
      break;
    }
    case "presence": {
      const { ticketId, agents } = data as { ticketId: string; agents: Present[] };
      patchPresence(client, ticketId, agents);
      break;
    }
    case "call-backs":
      void client.invalidateQueries({ queryKey: ["call-backs"] });
      break;
    case "agents":
      void client.invalidateQueries({ queryKey: ["agents"] });
      void client.invalidateQueries({ queryKey: ["views"] });
      break;
    case "counts":
      void client.invalidateQueries({ queryKey: ["views"] });
      break;
  }
}

/** Whoever waits for a call does so only while the ticket is open and here. */
function isCalled(client: QueryClient, ticket: number): boolean {
  const waiting = client.getQueryData<Listing<{ ticket: number }>>(["call-backs", "waiting"]);
  return waiting?.items.some((call) => call.ticket === ticket) ?? false;
}
