import { describe, expect, it } from "vitest";
import { isSayingFirst, linesOf } from "../../src/guest/lines";
import { isNew } from "../../src/guest/tones";
import { OFF, READY, said, TALK } from "./gallery/talks";

const kinds = (items: Parameters<typeof linesOf>[0]) => linesOf(items).map((line) => line.kind);

describe("the log of a guest", () => {
  it("names whoever writes once in a row, and marks my last", () => {
    const mine = [said(3, 2, "c"), said(4, 2, "d")];

    expect(kinds([said(1, 0, "a"), said(2, 0, "b"), ...mine])).toEqual([
      "name",
      "said",
      "said",
      "name",
      "said",
      "said",
      "mark",
    ]);
  });

  it("shows no notes and appointments, which are between others", () => {
    const note = JSON.stringify({ a: "note", id: "n", to: "comensha", items: [["reason", "x"]] });

    expect(kinds([said(1, 1, note, { kind: "system" }), said(2, 0, "{}", { kind: "system" })])).toEqual([]);
  });

  it("shows apart what was said first", () => {
    const first = said(1, 2, JSON.stringify({ a: "first", text: "wacht" }), { kind: "system" });

    expect(linesOf([first])[0]).toMatchObject({ kind: "first", text: "wacht" });
  });

  it("lets nothing pass what has to be said first", () => {
    const saying = { kind: "system", mark: "sending" } as const;
    const first = said(1, 2, JSON.stringify({ a: "first", text: "wacht" }), saying);

    expect(isSayingFirst([first])).toBe(true);
    expect(isSayingFirst([{ ...first, mark: "arrived" }, said(2, 2, "ik", { mark: "sending" })])).toBe(false);
  });
});

describe("a tone for somebody who looks elsewhere", () => {
  const inside = { ...READY, talk: TALK };

  it("is for a yes, a message and a note", () => {
    expect(isNew(READY, { ...READY, waiting: true })).toBe(true);
    expect(isNew({ ...READY, talk: { ...TALK, items: [] } }, inside)).toBe(true);
    expect(isNew(READY, { ...READY, unconfirmed: 1 })).toBe(true);
  });

  it("is not for my own words, nor for an end", () => {
    const items = [...TALK.items, said(30, 2, "ik")];

    expect(isNew(inside, { ...READY, talk: { ...TALK, items } })).toBe(false);
    expect(isNew(inside, OFF)).toBe(false);
  });
});
