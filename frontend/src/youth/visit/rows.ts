import type { Mark, ThreadItem } from "../../protocol";

/** A pause after which the log says the time again, in minutes. */
const PAUSE = 15;

export type Row =
  | { kind: "day"; id: string; minute: number }
  | { kind: "name"; id: string; name: string }
  | { kind: "message"; id: string; item: ThreadItem; first: boolean }
  | { kind: "mark"; id: string; mark: Mark };

/** The lines of the log: the time once a pause, a name once a turn, and a mark below the newest of each state only. */
export function rowsOf(items: readonly ThreadItem[], names: ReadonlyMap<string, string>): Row[] {
  const rows: Row[] = [];
  const newest = new Map(items.map((item) => [item.mark, item.id]));
  let before: ThreadItem | null = null;
  let minute = Number.NEGATIVE_INFINITY;
  for (const item of items) {
    const { id } = item;
    if (item.minute !== null) {
      if (item.minute - minute > PAUSE) rows.push({ kind: "day", id: `d${id}`, minute: item.minute });
      minute = item.minute;
    }
    const name = names.get(id);
    const turns = !before || before.mine !== item.mine || before.slot !== item.slot;
    const speaks = item.kind !== "system" && !item.mine && name;
    if (speaks && (turns || names.get(before!.id) !== name)) rows.push({ kind: "name", id: `n${id}`, name });
    rows.push({ kind: "message", id, item, first: turns });
    if (item.mark && newest.get(item.mark) === id) rows.push({ kind: "mark", id: `m${id}`, mark: item.mark });
    before = item;
  }
  return rows;
}
