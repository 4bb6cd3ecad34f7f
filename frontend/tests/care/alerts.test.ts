import { describe, expect, it } from "vitest";
import { alertBetween } from "../../src/care/alerts";
import type { CareSnapshot, MineEntry } from "../../src/care/world";
import { BUSY } from "./gallery/board";

function withRow(row: Partial<MineEntry>): CareSnapshot {
  const mine = BUSY.board!.mine.map((entry) => (entry.conv === "wilg" ? { ...entry, ...row } : entry));
  return { ...BUSY, board: { ...BUSY.board!, mine } };
}

describe("a sound or a notice", () => {
  it("calls the worker once when a guest must say something first", () => {
    const hushed = withRow({ guest: "hushed" });

    expect(alertBetween(withRow({ guest: "in" }), hushed)).toBe("guest");
    expect(alertBetween(hushed, hushed)).toBeNull();
  });

  it("is about danger before anything else", () => {
    expect(alertBetween(BUSY, withRow({ guest: "hushed", danger: "now" }))).toBe("danger");
  });

  it("tells of a youth who asks for somebody like of a new message", () => {
    expect(alertBetween(BUSY, withRow({ wished: "police" }))).toBe("new");
    expect(alertBetween(withRow({ wished: "any" }), withRow({ wished: "police" }))).toBeNull();
  });
});
