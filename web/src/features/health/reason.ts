import type { TFunction } from "i18next";

const NO_RELAY = /^(Outage: )?no way out/;

/** What another server said stands as it was said; what is ours to say is said in the reader's language. */
export function reasonText(reason: string | null, t: TFunction<"health">): string | null {
  return reason && NO_RELAY.test(reason) ? t("noRelay") : reason;
}
