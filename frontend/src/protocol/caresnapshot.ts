import type { CareThread } from "./following";
import type { Problem } from "./items";
import type { Ending } from "./link";
import type { BoardFrame, Minute } from "./wire";

/** `out`: the session is over, sign in again. `stopped`: by `leave`, or the right was withdrawn. */
export type CarePhase = "entering" | "in" | "out" | "stopped";

export interface CareSnapshot {
  phase: CarePhase;
  online: boolean;
  locked: boolean;
  board: BoardFrame | null;
  /** In the order in which they were opened. While locked they hold no text: `items` is empty, `unread` goes on. */
  threads: readonly CareThread[];
  /** The server's minute, for counters. */
  now: Minute;
  problem: Problem | null;
}

export const BLANK: CareSnapshot = {
  phase: "entering",
  online: false,
  locked: true,
  board: null,
  threads: [],
  now: 0,
  problem: null,
};

/** What is left to say when the server does not want this console back. */
export const ENDS: Record<Ending, Partial<CareSnapshot>> = {
  out: { phase: "out" },
  forbidden: { phase: "stopped" },
  taken: { phase: "stopped" },
  gone: { phase: "stopped" },
  old: { phase: "stopped", problem: "old" },
};
