import { guestIn, partsOf, wishIn } from "./board";
import type { CareSnapshot } from "./world";

/** What a sound or notice may be about: never who, what or how many. */
export type Alert = "danger" | "guest" | "new";

/**
 * What became new between two snapshots of the same console: danger before all else, then a guest who must say
 * something first.
 */
export function alertBetween(before: CareSnapshot, after: CareSnapshot): Alert | null {
  if (!before.board || !after.board) return null;
  const known = dangers(before);
  if ([...dangers(after)].some((conv) => !known.has(conv))) return "danger";
  const hushed = calling(before);
  if ([...calling(after)].some((conv) => !hushed.has(conv))) return "guest";
  const waited = new Set(before.board.waiting.map((entry) => entry.conv));
  const isKnock = after.board.waiting.some((entry) => !waited.has(entry.conv));
  const knownWishes = wishes(before);
  const isWish = [...wishes(after)].some((conv) => !knownWishes.has(conv));
  return isKnock || isWish || unread(after) > unread(before) ? "new" : null;
}

function dangers({ board }: CareSnapshot): Set<string> {
  return new Set(partsOf(board).danger.map((row) => row.entry.conv));
}

/** Where a guest took the typing from themselves: a worker must come and see. */
function calling({ board, threads }: CareSnapshot): Set<string> {
  const hushed = board?.mine.filter((entry) => guestIn(entry, threads) === "hushed");
  return new Set(hushed?.map(({ conv }) => conv));
}

function wishes({ board, threads }: CareSnapshot): Set<string> {
  return new Set(board?.mine.filter((entry) => wishIn(entry, threads)).map(({ conv }) => conv));
}

function unread({ threads }: CareSnapshot): number {
  return threads.reduce((sum, thread) => sum + thread.unread, 0);
}
