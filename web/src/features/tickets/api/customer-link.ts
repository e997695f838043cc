import { api } from "../../../api/client";

/** The link that opens the customer's own page of this ticket: whoever has it can write as the customer. */
export async function copyCustomerLink(number: number): Promise<void> {
  const { url } = await api.get<{ url: string }>(`/tickets/${number}/customer-link`);
  await navigator.clipboard.writeText(url);
}

/** Every copy of it opens nothing any more; the next reply bears a new one. */
export const withdrawCustomerLink = (number: number) => api.delete(`/tickets/${number}/customer-link`);
