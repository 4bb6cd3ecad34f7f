import { partsOf } from "./board";
import type { CareSnapshot } from "./world";

/** What a sound or notice may be about: never who, what or how many. */
export type Alert = "danger" | "new";

/** What became new between two snapshots of the same console; danger goes before all else. */
export function alertBetween(before: CareSnapshot, after: CareSnapshot): Alert | null {
  if (!before.board || !after.board) return null;
  const known = dangers(before);
  if ([...dangers(after)].some((conv) => !known.has(conv))) return "danger";
  const waited = new Set(before.board.waiting.map((entry) => entry.conv));
  const isKnock = after.board.waiting.some((entry) => !waited.has(entry.conv));
  return isKnock || unread(after) > unread(before) ? "new" : null;
}

function dangers({ board }: CareSnapshot): Set<string> {
  return new Set(partsOf(board).danger.map((row) => row.entry.conv));
}

function unread({ threads }: CareSnapshot): number {
  return threads.reduce((sum, thread) => sum + thread.unread, 0);
}
