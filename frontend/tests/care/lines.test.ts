import { describe, expect, it } from "vitest";
import { linesOf } from "../../src/care/lines";
import type { ThreadItem } from "../../src/protocol";

const NOW = 29_000_000;

function item(seq: number, slot: number, minute: number, more: Partial<ThreadItem> = {}): ThreadItem {
  const mine = slot === 1;
  const mark = mine ? ("arrived" as const) : null;
  return {
    id: `${seq}`,
    seq,
    mine,
    slot,
    kind: "text",
    text: `${seq}`,
    minute: NOW + minute,
    mark,
    unreadable: false,
    ...more,
  };
}

const kinds = (items: ThreadItem[]) => linesOf(items).map((line) => line.kind);

describe("the message list", () => {
  it("names who writes above the first of their messages only", () => {
    expect(kinds([item(1, 0, 0), item(2, 0, 0)])).toEqual(["name", "message", "message"]);
  });

  it("marks the last of a row of ours, and where the mark changes", () => {
    const seen = item(1, 1, 0, { mark: "seen" });

    expect(kinds([item(1, 1, 0), item(2, 1, 0)])).toEqual(["message", "message", "mark"]);
    expect(kinds([seen, item(2, 1, 0)])).toEqual(["message", "mark", "message", "mark"]);
  });

  it("says that a long silence is ordinary", () => {
    const lines = linesOf([item(1, 0, 0), item(2, 0, 28)]);

    expect(lines).toContainEqual({ kind: "silence", id: "silence 2", minutes: 28 });
  });

  it("shows what a colleague wrote on our side, without a mark", () => {
    const [line] = linesOf([item(1, 1, 0, { mine: false, mark: null })]);

    expect(line).toMatchObject({ kind: "message", ours: true });
  });

  it("keeps a message that is still on its way, without a time", () => {
    const waiting = item(3, 1, 0, { seq: null, minute: null, mark: "sending" });

    expect(kinds([item(1, 0, 0), waiting])).toEqual(["name", "message", "message", "mark"]);
  });

  it("names a guest between others, by slot", () => {
    const lines = linesOf([item(1, 0, 0), item(2, 2, 0), item(3, 0, 0)]);

    expect(lines.filter(({ kind }) => kind === "name")).toEqual([
      { kind: "name", id: "name 1", slot: 0 },
      { kind: "name", id: "name 2", slot: 2 },
      { kind: "name", id: "name 3", slot: 0 },
    ]);
  });

  it("shows what a guest had to say first as their message", () => {
    const first = item(1, 2, 0, {
      kind: "system",
      text: JSON.stringify({ a: "first", text: "Wacht even." }),
    });

    expect(linesOf([first])[1]).toMatchObject({
      kind: "message",
      item: { kind: "text", text: "Wacht even." },
    });
  });

  it("says that a note was answered, without what stood in it", () => {
    const refusal = item(1, 0, 0, { kind: "system", text: JSON.stringify({ a: "note-no", id: "n" }) });

    expect(linesOf([refusal])).toEqual([{ kind: "told", id: "1", what: "note-no" }]);
  });

  it("shows nothing of what nobody in that slot may say", () => {
    const posed = item(1, 2, 0, {
      kind: "system",
      text: JSON.stringify({ a: "note-ok", id: "n", kept: [0] }),
    });

    expect(linesOf([posed, item(2, 2, 0, { kind: "system", text: "{" })])).toEqual([]);
  });
});
