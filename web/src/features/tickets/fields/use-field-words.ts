import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { agentsQuery, categoriesQuery, statusesQuery, teamsQuery } from "../api/queries";

/** The names of fields and of what stands in them, as people say them. */
export function useFieldWords() {
  const { t } = useTranslation("tickets");
  const statuses = useQuery(statusesQuery).data?.items;
  const categories = useQuery(categoriesQuery).data?.items;
  const agents = useQuery(agentsQuery).data?.items;
  const teams = useQuery(teamsQuery).data?.items;
  const named = (items: { id: string; name: string | null }[] | undefined, id: string, otherwise = id) =>
    items?.find((item) => item.id === id)?.name ?? otherwise;

  const field = (name: string) => t(`fields.${name}`, { defaultValue: name });
  const value = (name: string, raw: unknown): string => {
    if (raw === null || raw === undefined || raw === "") {
      return t("fields.empty");
    }
    const text = typeof raw === "object" ? JSON.stringify(raw) : String(raw);
    switch (name) {
      case "status":
        return named(statuses, text, t(`status.${text}`, { defaultValue: text }));
      case "criticality":
        return t(`criticality.${text}`, { defaultValue: text });
      case "complexity":
        return t(`complexity.${text}`, { defaultValue: text });
      case "category":
        return named(categories, text);
      case "assignee":
      case "agent":
        return named(agents, text);
      case "team":
        return named(teams, text);
      case "spam":
      case "confidential":
        return t(text === "true" ? "fields.yes" : "fields.no");
      default:
        return text;
    }
  };
  return { field, value };
}
