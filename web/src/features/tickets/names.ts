import type { CustomerRef } from "../../api/types";

/** What a customer is called: by name, else by whatever we can reach them by. */
export function nameOf(customer: CustomerRef | null | undefined): string {
  return customer?.name || customer?.email || customer?.phone || "";
}
