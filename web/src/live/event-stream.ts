export interface StreamEvent {
  id: string | null;
  name: string;
  data: string;
}

/** Takes server-sent events apart; bytes may arrive cut anywhere. */
export class EventParser {
  private buffer = "";

  feed(chunk: string): StreamEvent[] {
    const lines = (this.buffer + chunk).replace(/\r\n?/g, "\n");
    const blocks = lines.split("\n\n");
    this.buffer = blocks.pop() ?? "";
    return blocks.map(parseBlock).filter((event) => event !== null);
  }
}

function parseBlock(block: string): StreamEvent | null {
  const event: StreamEvent = { id: null, name: "message", data: "" };
  const data: string[] = [];
  for (const line of block.split("\n")) {
    const colon = line.indexOf(":");
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? "" : line.slice(colon + 1).replace(/^ /, "");
    if (field === "id") {
      event.id = value;
    } else if (field === "event") {
      event.name = value;
    } else if (field === "data") {
      data.push(value);
    }
  }
  event.data = data.join("\n");
  return data.length > 0 || event.id !== null ? event : null;
}
