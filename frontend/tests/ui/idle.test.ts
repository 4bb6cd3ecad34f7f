import { describe, expect, it } from "vitest";
import { IdleWatch } from "../../src/ui/idle";

/** Time that passes when a test says so. A device that sleeps lets it jump. */
class SlowClock {
  time = 0;
  waiting: { at: number; run: () => void }[] = [];

  now = () => this.time;

  after = (milliseconds: number, run: () => void) => {
    const entry = { at: this.time + milliseconds, run };
    this.waiting.push(entry);
    return () => {
      this.waiting = this.waiting.filter((other) => other !== entry);
    };
  };

  pass(milliseconds: number, step = 1000): void {
    for (let left = milliseconds; left > 0; left -= step) this.jump(step);
  }

  jump(milliseconds: number): void {
    this.time += milliseconds;
    const due = this.waiting.filter((entry) => entry.at <= this.time);
    this.waiting = this.waiting.filter((entry) => entry.at > this.time);
    for (const entry of due) entry.run();
  }
}

const MINUTE = 60_000;

function watched() {
  const clock = new SlowClock();
  const said: number[] = [];
  const watch = new IdleWatch(clock, 10 * MINUTE, () => said.push(clock.time));
  watch.start();
  return { clock, said, watch };
}

describe("a console that nobody touches", () => {
  it("locks after ten minutes, once", () => {
    const { clock, said } = watched();

    clock.pass(30 * MINUTE);

    expect(said).toEqual([10 * MINUTE]);
  });

  it("stays open while somebody works", () => {
    const { clock, said, watch } = watched();

    for (let turn = 0; turn < 5; turn++) {
      clock.pass(9 * MINUTE);
      watch.touch();
    }

    expect(said).toEqual([]);
  });

  it("locks as soon as a device wakes that slept longer", () => {
    const { clock, said } = watched();

    clock.jump(60 * MINUTE);

    expect(said).toEqual([60 * MINUTE]);
  });

  it("says nothing after it was stopped", () => {
    const { clock, said, watch } = watched();

    watch.stop();
    clock.pass(30 * MINUTE);

    expect(said).toEqual([]);
  });
});
