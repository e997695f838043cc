import { useTranslation } from "react-i18next";
import { clockText, spanText, useNow, whenText } from "../../shared/time";
import type { Mailbox } from "./api";

/** The one thing that matters now: what is wrong and since when, what waits, or when the last mail came. */
export function useStateText(mailbox: Mailbox): string {
  const { t, i18n } = useTranslation("mailboxes");
  const now = useNow();
  const state = mailbox.state;
  if (state.state === "failing" && state.trouble) {
    const provider = state.facts.provider && t(`signIn.names.${state.facts.provider.toLowerCase()}`);
    const title = t(`trouble.${state.trouble}.title`, { ...state.facts, provider });
    if (state.trouble === "sign-in-again") {
      return title;
    }
    const since = state.failingSince ? whenText(state.failingSince, i18n.language, t) : "";
    const next = state.nextTryAt ? clockText(state.nextTryAt, i18n.language) : "";
    return t("failing", { title, since, next });
  }
  if (state.state === "importing") {
    return t("importing", { done: state.lay - state.left, count: state.lay });
  }
  if (state.waiting > 0 && state.waitingSince) {
    const span = spanText(now - new Date(state.waitingSince).getTime(), t);
    return t("waiting", { count: state.waiting, span });
  }
  if (!state.lastMailAt) {
    return t(state.state === "connecting" ? "notYet" : "quiet");
  }
  const span = spanText(now - new Date(state.lastMailAt).getTime(), t);
  return t("last", { span, count: state.today });
}
