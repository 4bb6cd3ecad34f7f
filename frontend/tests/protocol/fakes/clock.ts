import type { Cancel, Clock } from "../../../src/protocol";

let busy = 0;

// WebCrypto works on other threads: time may go on only when no sum is under way.
const subtle = Object.getPrototypeOf(crypto.subtle) as Record<string, unknown>;
for (const name of [
  "digest",
  "sign",
  "verify",
  "encrypt",
  "decrypt",
  "deriveBits",
  "generateKey",
  "importKey",
  "exportKey",
]) {
  const real = subtle[name] as (...inputs: unknown[]) => Promise<unknown>;
  subtle[name] = function counted(this: SubtleCrypto, ...inputs: unknown[]) {
    busy++;
    return real.apply(this, inputs).finally(() => busy--);
  };
}

/** Resolves when everything that can go on without time passing has gone on. */
export async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 4; quiet = busy === 0 ? quiet + 1 : 0) await new Promise(setImmediate);
}

/** A clock that moves when told to. */
export class FakeClock implements Clock {
  private time = Date.UTC(2026, 0, 5, 20);
  private timers: { at: number; run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): Cancel {
    const timer = { at: this.time + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settle();
    for (let next = this.next(end); next; next = this.next(end)) {
      this.timers = this.timers.filter((one) => one !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
      await settle();
    }
    this.time = end;
  }

  /** The device slept: time passed, and no timer ran. */
  sleep(milliseconds: number): void {
    this.time += milliseconds;
  }

  private next(end: number): { at: number; run: () => void } | undefined {
    return this.timers.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
  }
}
