import type { Clock, Random } from "../protocol";

export const clock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

export const random: Random = (length) => crypto.getRandomValues(new Uint8Array(length));
