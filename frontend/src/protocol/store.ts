/** The newest snapshot, and who wants to hear of the next one. A snapshot is never changed, only replaced. */
export class Store<S extends object> {
  private current: S;
  private readonly listeners = new Set<() => void>();

  constructor(first: S) {
    this.current = first;
  }

  snapshot = (): S => this.current;

  /** Returns the function that ends the subscription. */
  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  set(change: Partial<S>): void {
    this.current = { ...this.current, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}
