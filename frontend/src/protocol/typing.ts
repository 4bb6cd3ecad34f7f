import type { Cancel, Clock } from "./ports";

const EVERY = 4_000;
const LASTS = 6_000;

/** Typing dots of both sides. What is told has one size and says on or off, at most once in 4 s. */
export class Typing {
  /** The other side is typing. */
  other = false;
  private readonly clock: Clock;
  private readonly tell: (on: boolean) => void;
  private readonly changed: () => void;
  private toldAt = 0;
  private timer: Cancel = () => {};

  constructor(clock: Clock, tell: (on: boolean) => void, changed: () => void) {
    this.clock = clock;
    this.tell = tell;
    this.changed = changed;
  }

  own(on: boolean): void {
    if (this.clock.now() - this.toldAt < EVERY) return;
    this.toldAt = this.clock.now();
    this.tell(on);
  }

  heard(on: boolean): void {
    this.timer();
    if (on) this.timer = this.clock.after(LASTS, () => this.heard(false));
    if (on === this.other) return;
    this.other = on;
    this.changed();
  }
}
