import type { Cancel, Clock } from "./ports";

const VISIBLE_FOR = 3_000;

/** The read mark: what was on a visible screen for 3 s, or was answered after. */
export class Reading {
  read = 0;
  private readonly clock: Clock;
  private readonly tell: (seq: number) => boolean;
  private told = 0;
  private visible = 0;
  private timer: Cancel | null = null;

  /** `tell` returns false when it could not be said; it is said again by `repeat`. */
  constructor(clock: Clock, tell: (seq: number) => boolean) {
    this.clock = clock;
    this.tell = tell;
  }

  /** What the server knows. */
  known(seq: number): void {
    this.told = Math.max(this.told, seq);
    this.read = Math.max(this.read, seq);
  }

  /** The highest place in sight now; 0 when nothing is. */
  seen(seq: number): void {
    this.visible = seq;
    if (seq === 0) this.stop();
    else if (seq > this.read) this.timer ??= this.clock.after(VISIBLE_FOR, () => this.waited(seq));
  }

  answered(seq: number): void {
    this.read = Math.max(this.read, seq);
    this.repeat();
  }

  repeat(): void {
    if (this.read > this.told && this.tell(this.read)) this.told = this.read;
  }

  stop(): void {
    this.timer?.();
    this.timer = null;
  }

  private waited(seq: number): void {
    this.timer = null;
    this.answered(seq);
    this.seen(this.visible);
  }
}
