import type { components } from "./dist/description";

/** The shapes of the API, as the server itself describes them, under the names that the pages use. */

type Schemas = components["schemas"];

/** What may be null is written as null by the server, never left out. */
type Whole<T> = T extends (infer Item)[]
  ? Whole<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
    : T;

export interface Listing<T> {
  items: T[];
  next: string | null;
}

export interface Named {
  id: string;
  name: string;
}

export type AgentRef = Schemas["TicketRowPerson"];
export type Session = Whole<Schemas["WhoAmIBody"]>;
export type View = Whole<Schemas["ViewsCount"]>;
export type Level = Schemas["TicketRow"]["criticality"] & string;
export type Turn = "us" | "customer";
export type CustomerRef = Pick<Whole<Schemas["TicketRowCorrespondent"]>, "id" | "name" | "email"> & {
  phone?: string | null;
};
export type Deadlines = Whole<Schemas["TicketRowDeadlines"]>;

type Mine = "unread" | "hasDraft";
type Row = Whole<Schemas["TicketRow"]>;

/** What is only the reader's own is absent from events, which are the same for everybody. */
export type TicketRow = Omit<Row, Mine | "fields"> & Partial<Pick<Row, Mine>>;

export type Present = Whole<Schemas["TicketDetailAtIt"]>;

export interface Ticket extends TicketRow {
  presence?: Present[];
  reply?: Whole<Schemas["TicketDetailReplyLine"]>;
}

export type Attachment = Schemas["FileRef"] & { inline?: boolean };
export type DeliveryState = Schemas["MessageViewDelivery"]["state"];
export type Delivery = Whole<Schemas["MessageViewDelivery"]>;

export interface Change {
  field: string;
  before: unknown;
  after: unknown;
}

export type Author = Whole<Schemas["MessageViewAuthor"]>;

export type Message = Omit<Whole<Schemas["MessageView"]>, "attachments" | "changes" | "kind"> & {
  attachments: Attachment[];
  kind: "customer" | "reply" | "note" | "event";
  changes?: Change[];
};

export type HistoryEntry = Omit<Whole<Schemas["MessagesHistoryEntry"]>, keyof Change> & Change;
export type Customer = Whole<Schemas["Customer"]>;
export type Draft = Whole<Schemas["DraftsDraft"]>;
export type Status = Schemas["DeskStatusShown"];
export type Category = Schemas["Category"];
export type Agent = Whole<Schemas["AgentBody"]>;
