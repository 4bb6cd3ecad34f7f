import type { Minute, ThreadItem } from "../protocol";

/** What stands in the message list, top to bottom. */
export type Line =
  | { kind: "silence"; id: string; minutes: number }
  | { kind: "name"; id: string }
  | { kind: "message"; id: string; item: ThreadItem; ours: boolean }
  | { kind: "mark"; id: string; item: ThreadItem };

const LONG_SILENCE = 15;
const TEAM = 1;

/** Names stand above the first of a row of messages, marks under the last of ours, long silences between. */
export function linesOf(items: readonly ThreadItem[]): Line[] {
  const lines: Line[] = [];
  let last: Minute | null = null;
  items.forEach((item, index) => {
    const before = items[index - 1];
    const after = items[index + 1];
    const ours = item.slot === TEAM;
    const silence: number = last !== null && item.minute !== null ? item.minute - last : 0;
    const isLong = silence >= LONG_SILENCE;
    if (isLong) lines.push({ kind: "silence", id: `silence ${item.id}`, minutes: silence });
    if (!ours && (isLong || before?.slot !== item.slot)) lines.push({ kind: "name", id: `name ${item.id}` });
    lines.push({ kind: "message", id: item.id, item, ours });
    if (ours && item.mark && needsMark(item, after))
      lines.push({ kind: "mark", id: `mark ${item.id}`, item });
    last = item.minute ?? last;
  });
  return lines;
}

function needsMark(item: ThreadItem, after: ThreadItem | undefined): boolean {
  return !after || after.slot !== item.slot || after.mark !== item.mark;
}
