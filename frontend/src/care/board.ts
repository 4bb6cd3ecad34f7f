import type { BoardFrame, CareThread, DangerEntry, MineEntry, WaitingEntry } from "./world";

/** Somebody who said there is danger, and nobody has taken that on: in the queue, with me, or with a colleague. */
export type DangerRow =
  | { from: "queue"; entry: WaitingEntry }
  | { from: "mine"; entry: MineEntry }
  | { from: "colleague"; entry: DangerEntry };

export interface Parts {
  danger: DangerRow[];
  queue: WaitingEntry[];
  mine: MineEntry[];
  parked: MineEntry[];
}

/** Danger stands in one place only, first; all else in the order in which the server tells it. */
export function partsOf(board: BoardFrame | null): Parts {
  const { waiting = [], mine = [], danger = [] } = board ?? {};
  const isAlarm = (entry: MineEntry) => entry.danger !== "" && !entry.danger_seen;
  const alive = mine.filter((entry) => entry.state !== "closed");
  return {
    danger: [
      ...waiting.filter((entry) => entry.danger).map((entry) => ({ from: "queue" as const, entry })),
      ...alive.filter(isAlarm).map((entry) => ({ from: "mine" as const, entry })),
      ...danger.map((entry) => ({ from: "colleague" as const, entry })),
    ],
    queue: waiting.filter((entry) => !entry.danger),
    mine: alive.filter((entry) => !isAlarm(entry) && !entry.parked),
    parked: alive.filter((entry) => !isAlarm(entry) && entry.parked),
  };
}

/** My conversations in the order of the list, for J, K and the digits. */
export function walk(parts: Parts): string[] {
  const alarmed = parts.danger.filter((row) => row.from === "mine").map((row) => row.entry);
  return [...alarmed, ...parts.mine, ...parts.parked].map((entry) => entry.conv);
}

/**
 * How it stands with a guest in a conversation. What the conversation itself says is newer than the board, and more: a
 * locked console has the board only.
 */
export function guestIn(entry: MineEntry, threads: readonly CareThread[]): MineEntry["guest"] {
  const guest = threads.find((thread) => thread.conv === entry.conv)?.guest;
  if (!guest) return entry.guest;
  if (!guest.inside || guest.inside.leaving) return guest.proposal ? "proposed" : "";
  return guest.inside.paused ? "paused" : guest.inside.hushed ? "hushed" : "in";
}

/** For whom the youth asked, by the same rule. */
export function wishIn(entry: MineEntry, threads: readonly CareThread[]): MineEntry["wished"] {
  return threads.find((thread) => thread.conv === entry.conv)?.guest?.wished ?? entry.wished;
}

/** How many messages wait for me in a conversation, as far as this console knows. */
export function unreadOf(entry: MineEntry, threads: readonly CareThread[]): number {
  return threads.find((thread) => thread.conv === entry.conv)?.unread ?? 0;
}

/** Who may be handed a conversation now: somebody else who is not on a break and has room. */
export function withRoom(board: BoardFrame | null) {
  return (board?.here ?? []).filter(
    (person) => !person.self && !person.pause && person.busy < person.capacity,
  );
}
