import { describe, expect, it } from "vitest";
import { spans } from "../../src/guest/times";

const at = (hour: number) => Math.floor(new Date(2026, 2, 3, hour, 10).getTime() / 60_000);

describe("being available", () => {
  it("is for an hour, two hours or the evening", () => {
    const now = at(20);

    expect(spans(now)).toEqual([
      ["hour", now + 60],
      ["two", now + 120],
      ["evening", now + 230],
    ]);
  });

  it("offers no evening that is more than twelve hours away", () => {
    expect(spans(at(9)).map(([span]) => span)).toEqual(["hour", "two"]);
  });
});
