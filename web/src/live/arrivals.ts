/** Tickets that came into a list while it was shown; they wait there until the list takes them in. */
class Arrivals {
  private waiting = new Map<string, ReadonlySet<string>>();
  private listeners = new Set<() => void>();

  add(list: string, ticket: string) {
    this.waiting.set(list, new Set([...(this.waiting.get(list) ?? []), ticket]));
    this.listeners.forEach((listener) => listener());
  }

  take(list: string) {
    if (this.waiting.delete(list)) {
      this.listeners.forEach((listener) => listener());
    }
  }

  count(list: string): number {
    return this.waiting.get(list)?.size ?? 0;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const arrivals = new Arrivals();
