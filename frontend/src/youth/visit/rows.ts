import type { Mark, ThreadItem } from "../../protocol";

/** A pause after which the log says the time again, in minutes. */
const PAUSE = 15;

export type Row =
  | { kind: "day"; id: string; minute: number }
  | { kind: "name"; id: string; name: string; guest: boolean }
  | { kind: "message"; id: string; item: ThreadItem; first: boolean }
  | { kind: "mark"; id: string; mark: Mark }
  | { kind: "after"; id: string; item: string };

type Names = ReadonlyMap<string, string>;

function saysName(item: ThreadItem, turns: boolean, before: ThreadItem | null, names: Names): boolean {
  const name = item.kind !== "system" && !item.mine && names.get(item.id);
  return !!name && (turns || names.get(before!.id) !== name);
}

/**
 * The lines of the log: the time once a pause, a name once a turn, and a mark below the newest of each state only.
 * `places` are the items after which something about guests stands; "" is before all.
 */
export function rowsOf(items: readonly ThreadItem[], names: Names, places?: ReadonlySet<string>): Row[] {
  const rows: Row[] = [];
  const newest = new Map(items.map(({ kind, mark, id }) => [kind === "system" ? null : mark, id]));
  let before: ThreadItem | null = null;
  let minute = Number.NEGATIVE_INFINITY;
  const afterwards = (id: string) => {
    if (!places?.has(id)) return;
    rows.push({ kind: "after", id: `a${id}`, item: id });
    before = null;
  };
  afterwards("");
  for (const item of items) {
    const { id, slot } = item;
    if (item.minute !== null) {
      if (item.minute - minute > PAUSE) rows.push({ kind: "day", id: `d${id}`, minute: item.minute });
      minute = item.minute;
    }
    const turns = !before || before.mine !== item.mine || before.slot !== slot;
    if (saysName(item, turns, before, names))
      rows.push({ kind: "name", id: `n${id}`, name: names.get(id)!, guest: slot > 1 });
    rows.push({ kind: "message", id, item, first: turns });
    if (item.mark && newest.get(item.mark) === id) rows.push({ kind: "mark", id: `m${id}`, mark: item.mark });
    before = item;
    afterwards(id);
  }
  return rows;
}
