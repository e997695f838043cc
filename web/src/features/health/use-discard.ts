import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { failed, told } from "../../ui/toast";
import { discardSuspended, recallSuspended } from "./api";

/** Throws mails away and offers to bring them back. */
export function useDiscard() {
  const { t } = useTranslation("health");
  const client = useQueryClient();
  const reread = () => client.invalidateQueries({ queryKey: ["health"] });
  return async (ids: string[]) => {
    await discardSuspended(ids);
    await reread();
    told(t("suspended.discarded", { count: ids.length }), () => void recallSuspended(ids).then(reread, failed));
  };
}
