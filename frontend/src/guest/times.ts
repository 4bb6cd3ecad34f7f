import type { Minute } from "../protocol/wire";

const MOST = 12 * 60;

export type Span = "hour" | "two" | "evening";

/** Until when somebody can be available from `now` on, on this device's clock. No evening that is too far away. */
export function spans(now: Minute): [Span, Minute][] {
  const night = new Date(now * 60_000);
  night.setHours(24, 0, 0, 0);
  const evening = Math.floor(night.getTime() / 60_000);
  const all: [Span, Minute][] = [
    ["hour", now + 60],
    ["two", now + 120],
    ["evening", evening],
  ];
  return all.filter(([, until]) => until <= now + MOST);
}
