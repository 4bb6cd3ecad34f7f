import type { Minute, ThreadItem } from "../protocol";
import { readSaying } from "../protocol/sayings";

/** What stands in the message list, top to bottom. */
export type Line =
  | { kind: "silence"; id: string; minutes: number }
  | { kind: "name"; id: string; slot: number }
  | { kind: "message"; id: string; item: ThreadItem; ours: boolean }
  | { kind: "mark"; id: string; item: ThreadItem }
  /** What clients told each other: a note or an appointment was laid before the youth, or answered. */
  | { kind: "told"; id: string; what: string };

const LONG_SILENCE = 15;
const TEAM = 1;

/** Names stand above the first of a row of messages, marks under the last of ours, long silences between. */
export function linesOf(all: readonly ThreadItem[]): Line[] {
  const lines: Line[] = [];
  const items = all.map(asShown).filter((item) => item !== null);
  let last: Minute | null = null;
  items.forEach((item, index) => {
    const before = items[index - 1];
    const after = items[index + 1];
    const ours = item.slot === TEAM;
    const silence: number = last !== null && item.minute !== null ? item.minute - last : 0;
    const isLong = silence >= LONG_SILENCE;
    if (isLong) lines.push({ kind: "silence", id: `silence ${item.id}`, minutes: silence });
    last = item.minute ?? last;
    if (item.kind === "system") {
      lines.push({ kind: "told", id: item.id, what: item.text });
      return;
    }
    if (!ours && (isLong || needsName(item, before)))
      lines.push({ kind: "name", id: `name ${item.id}`, slot: item.slot });
    lines.push({ kind: "message", id: item.id, item, ours });
    if (ours && item.mark && needsMark(item, after))
      lines.push({ kind: "mark", id: `mark ${item.id}`, item });
  });
  return lines;
}

function needsName(item: ThreadItem, before: ThreadItem | undefined): boolean {
  return !before || before.slot !== item.slot || before.kind === "system";
}

function needsMark(item: ThreadItem, after: ThreadItem | undefined): boolean {
  return !after || after.slot !== item.slot || after.mark !== item.mark || after.kind === "system";
}

/** What a guest had to say first shows as their message; of the rest the line holds only what it was. Null: unknown. */
function asShown(item: ThreadItem): ThreadItem | null {
  if (item.kind !== "system" || item.unreadable) return item;
  const said = readSaying(item.slot, item.text);
  if (said === null) return null;
  return said.a === "first" ? { ...item, kind: "text", text: said.text } : { ...item, text: said.a };
}
