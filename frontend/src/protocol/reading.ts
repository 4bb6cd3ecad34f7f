import type { Cancel, Clock } from "./ports";

const VISIBLE_FOR = 3_000;

/** The read mark: it moves over a run of messages that are in sight without a gap, after 3 s or with an answer. */
export class Reading {
  read = 0;
  private readonly clock: Clock;
  private readonly tell: (seq: number) => boolean;
  private told = 0;
  private visible = 0;
  /** How far the run reached at its shortest since the timer began. */
  private steady = 0;
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

  /** The end of the run in sight that begins right after the mark; 0 when that message is not in sight. */
  seen(seq: number): void {
    this.visible = seq;
    this.steady = Math.min(this.steady, seq);
    if (seq <= this.read) this.stop();
    else if (!this.timer) {
      this.steady = seq;
      this.timer = this.clock.after(VISIBLE_FOR, () => this.waited());
    }
  }

  /** What is in sight now was answered. */
  answered(): void {
    this.reach(this.visible);
  }

  repeat(): void {
    if (this.read > this.told && this.tell(this.read)) this.told = this.read;
  }

  stop(): void {
    this.timer?.();
    this.timer = null;
  }

  private reach(seq: number): void {
    this.read = Math.max(this.read, seq);
    this.repeat();
  }

  private waited(): void {
    this.timer = null;
    this.reach(this.steady);
    this.seen(this.visible);
  }
}
