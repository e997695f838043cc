import type { QueryClient } from "@tanstack/react-query";
import { sessionQuery } from "../../../api/session";
import type { Session } from "../../../api/types";
import { speak } from "../../../i18n/i18n";

/** Where a visitor wanted to go; another site's address is no such place. */
export function wanted(next: string | undefined): string {
  return next && /^\/(?![/\\])/.test(next) ? next : "/tickets";
}

/** Begins anew with what this person may see. */
export async function enter(client: QueryClient, session: Session): Promise<void> {
  client.clear();
  client.setQueryData(sessionQuery.queryKey, session);
  if (session.agent.locale === "ru" || session.agent.locale === "en") {
    await speak(session.agent.locale);
  }
}
