import { useTranslation } from "react-i18next";
import type { Problem } from "../api/problem";
import { Banner } from "./banner";

/** What did not work, above the button that did it. */
export function Failure({ problem }: { problem: Problem | null }) {
  const { t } = useTranslation();
  if (!problem) {
    return null;
  }
  const words = problem.isOffline ? t("offlineReason") : (problem.detail ?? problem.title);
  return <Banner kind="danger" icon={problem.isOffline ? "offline" : "alert"} title={words} />;
}
