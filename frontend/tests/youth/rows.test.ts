import { expect, test } from "vitest";
import type { ThreadItem } from "../../src/protocol";
import { rowsOf } from "../../src/youth/visit/rows";

function item(seq: number, change: Partial<ThreadItem> = {}): ThreadItem {
  const base = { kind: "text", text: `${seq}`, minute: 100, unreadable: false } as const;
  return { id: `i${seq}`, seq, mine: false, slot: 1, mark: null, ...base, ...change };
}
const mine = (seq: number, mark: ThreadItem["mark"], minute: number | null = 100) =>
  item(seq, { mine: true, slot: 0, mark, minute });

const names = (...pairs: [number, string][]) => new Map(pairs.map(([seq, name]) => [`i${seq}`, name]));

test("a mark stands below the newest message of each state only", () => {
  const rows = rowsOf(
    [mine(1, "seen"), mine(2, "seen"), mine(3, "arrived"), mine(4, "sending", null)],
    names(),
  );

  expect(rows.filter(({ kind }) => kind === "mark").map(({ id }) => id)).toEqual(["mi2", "mi3", "mi4"]);
});

test("a name is said once a turn", () => {
  const items = [item(1), item(2), mine(3, "seen"), item(4)];
  const rows = rowsOf(items, names([1, "Kai"], [2, "Kai"], [4, "Kai"]));

  expect(rows.filter(({ kind }) => kind === "name").map(({ id }) => id)).toEqual(["ni1", "ni4"]);
});

test("a colleague who takes over gets a name of their own", () => {
  const rows = rowsOf([item(1), item(2)], names([1, "Kai"], [2, "Noor"]));

  expect(rows.flatMap((row) => (row.kind === "name" ? [row.name] : []))).toEqual(["Kai", "Noor"]);
});

test("the time is said at the start and after a pause", () => {
  const items = [item(1), item(2, { minute: 115 }), item(3, { minute: 131 })];

  expect(rowsOf(items, names()).flatMap((row) => (row.kind === "day" ? [row.minute] : []))).toEqual([
    100, 131,
  ]);
});

test("no message is left out and the order stays", () => {
  const items = [item(1), mine(2, "seen"), item(3, { unreadable: true, text: "" }), mine(4, "sending", null)];
  const rows = rowsOf(items, names());

  expect(rows.flatMap((row) => (row.kind === "message" ? [row.item.seq] : []))).toEqual([1, 2, 3, 4]);
});
