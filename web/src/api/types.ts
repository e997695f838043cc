/** The shapes of the API that the workspace uses. */

export interface Listing<T> {
  items: T[];
  next: string | null;
}

export interface Named {
  id: string;
  name: string;
}

export interface AgentRef extends Named {
  initials: string;
}

export interface Session {
  agent: AgentRef & { email: string; role: string; permissions: string[]; locale: string };
  instance: { demo: boolean; version: string; relay: boolean; baseUrl: string };
}

export interface View {
  id: string;
  /** Null for views that grow without bound. */
  count: number | null;
}

export type Level = "low" | "medium" | "high";
export type Turn = "us" | "customer";

export interface CustomerRef {
  id: string;
  name: string | null;
  email: string | null;
  phone?: string | null;
}

export interface Deadlines {
  firstReply?: string | null;
  nextReply?: string | null;
  resolve?: string | null;
  breached?: boolean;
}

export interface TicketRow {
  id: string;
  number: number;
  subject: string;
  preview: string | null;
  status: string;
  /** The built-in status that this one stands under. */
  state?: string;
  category: string | null;
  criticality: Level;
  complexity: Level | null;
  channel: string;
  site: Named | null;
  team: Named | null;
  assignee: AgentRef | null;
  customer: CustomerRef | null;
  tags: string[];
  deadlines?: Deadlines | null;
  createdAt: string;
  updatedAt: string;
  lastMessageAt: string;
  messageCount: number;
  version: number;
  turn: Turn;
  waitsSince: string | null;
  unread?: boolean;
  hasDraft?: boolean;
  confidential?: boolean;
  spam?: boolean;
}

export interface Present {
  agent: Named & { initials?: string };
  state: "viewing" | "typing";
}

export interface Ticket extends TicketRow {
  presence?: Present[];
  reply?: { from: string | null; to: string | null };
}

export interface Attachment {
  id: string;
  name: string;
  size: number;
  contentType: string;
  inline?: boolean;
}

export type DeliveryState = "queued" | "sent" | "failed" | "uncertain";

export interface Delivery {
  state: DeliveryState;
  detail: string | null;
  at: string | null;
}

export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

export interface Author {
  type: "customer" | "agent" | "rule" | "robot" | "system";
  id: string | null;
  name: string | null;
  initials: string | null;
}

export interface Message {
  id: string;
  kind: "customer" | "reply" | "note" | "event";
  author: Author;
  text: string;
  quoted: string;
  html: string | null;
  hasOriginal: boolean;
  remoteImages: number;
  attachments: Attachment[];
  delivery: Delivery | null;
  at: string;
  changes?: Change[];
}

export interface HistoryEntry extends Change {
  id: string;
  author: Author;
  cause?: string | null;
  at: string;
}

export interface Customer extends CustomerRef {
  points?: { kind: string; value: string }[];
  note?: string;
  version?: number;
  createdAt?: string;
}

export interface Draft {
  text: string;
  html: string;
  savedAt?: string;
}

export interface Status {
  id: string;
  name: string | null;
  base?: string;
  archived?: boolean;
}

export interface Category extends Named {
  archived?: boolean;
}

export interface Agent extends AgentRef {
  email: string;
  active: boolean;
}
