/** The newest snapshot, and who wants to hear of the next one. A snapshot is never changed, only replaced. */
export class Store<S extends object> {
  #snapshot: S;
  readonly #listeners = new Set<() => void>();

  constructor(first: S) {
    this.#snapshot = first;
  }

  snapshot = (): S => this.#snapshot;

  /** Returns the function that ends the subscription. */
  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  set(change: Partial<S>): void {
    this.#snapshot = { ...this.#snapshot, ...change };
    for (const listener of [...this.#listeners]) listener();
  }
}
