import type { ThreadItem } from "../protocol";
import { readSaying } from "../protocol/sayings";

/** What stands in the log, top to bottom. */
export type Line =
  | { kind: "name"; id: string; slot: number; mine: boolean }
  | { kind: "said"; id: string; item: ThreadItem }
  | { kind: "first"; id: string; item: ThreadItem; text: string }
  | { kind: "mark"; id: string; item: ThreadItem };

/** Names stand above the first of a row of messages, marks under the last of mine. Notes between clients are no lines. */
export function linesOf(items: readonly ThreadItem[]): Line[] {
  const shown = items.filter((item) => item.kind !== "system" || firstOf(item) !== null);
  return shown.flatMap((item, index) => {
    const { id, slot, mine } = item;
    const first = firstOf(item);
    const lines: Line[] = [];
    if (shown[index - 1]?.slot !== slot && first === null)
      lines.push({ kind: "name", id: `name ${id}`, slot, mine });
    lines.push(first === null ? { kind: "said", id, item } : { kind: "first", id, item, text: first });
    const next = shown[index + 1];
    if (mine && item.mark && (next?.slot !== slot || next.mark !== item.mark)) {
      lines.push({ kind: "mark", id: `mark ${id}`, item });
    }
    return lines;
  });
}

/** What has to be said first is on its way: nothing else may pass it. */
export function isSayingFirst(items: readonly ThreadItem[]): boolean {
  return items.some((item) => item.mine && item.mark === "sending" && firstOf(item) !== null);
}

function firstOf(item: ThreadItem): string | null {
  if (item.kind !== "system") return null;
  const said = readSaying(item.slot, item.text);
  return said?.a === "first" ? said.text : null;
}
