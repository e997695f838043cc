import type { TFunction } from "i18next";
import type { Author, CustomerRef } from "../../api/types";

/** What a customer is called: by name, else by whatever we can reach them by. */
export function nameOf(customer: CustomerRef | null | undefined): string {
  return customer?.name || customer?.email || customer?.phone || "";
}

/** Who did it, as people are told: by name, and Otvet itself by its own. */
export function authorName(author: Author, t: TFunction<"tickets">): string {
  return (author.type === "robot" ? null : author.name) ?? t(`authors.${author.type}`);
}
