import type { Cancel, Clock } from "../protocol";

export const IDLE_LIMIT_MS = 10 * 60_000;
const LOOK_EVERY_MS = 5000;

/** Says once that nobody touched this console for `limit` milliseconds; a sleeping device counts as idle. */
export class IdleWatch {
  readonly #clock: Clock;
  readonly #limit: number;
  readonly #idle: () => void;
  #last: number;
  #cancel: Cancel = () => {};

  constructor(clock: Clock, limit: number, idle: () => void) {
    this.#clock = clock;
    this.#limit = limit;
    this.#idle = idle;
    this.#last = clock.now();
  }

  /** A key, a click, a touch. */
  touch = (): void => {
    this.#last = this.#clock.now();
  };

  /** Look from now on, until it has said so or `stop`. */
  start(): void {
    this.stop();
    this.touch();
    this.#look();
  }

  stop(): void {
    this.#cancel();
  }

  #look(): void {
    if (this.#clock.now() - this.#last >= this.#limit) {
      this.#idle();
      return;
    }
    this.#cancel = this.#clock.after(LOOK_EVERY_MS, () => this.#look());
  }
}
