/**
 * What stands between a call and the server that no longer knows us: whoever watches asks the person to sign in again,
 * and the call is made once more. Calls wait meanwhile, so nothing that was typed or sent is lost.
 */
class Door {
  private waiting: Promise<void> | null = null;
  private opened: () => void = () => {};
  private watcher: (() => void) | null = null;

  isShut = (): boolean => this.waiting !== null;

  /** Only pages behind the door watch it; elsewhere a refused call is simply refused. */
  watch = (watcher: () => void): (() => void) => {
    this.watcher = watcher;
    return () => {
      this.watcher = null;
    };
  };

  /** Resolves when the same person is in again; null when nobody is there to ask. */
  knock(): Promise<void> | null {
    if (!this.watcher) {
      return null;
    }
    if (!this.waiting) {
      this.waiting = new Promise((resolve) => {
        this.opened = resolve;
      });
      this.watcher();
    }
    return this.waiting;
  }

  open() {
    this.waiting = null;
    this.opened();
    this.watcher?.();
  }
}

export const door = new Door();
