import type { Problem, ThreadItem } from "./items";
import type { Ending } from "./link";
import type { Shelf, World } from "./ports";
import type { Base64Url, DangerWord, TeamKey } from "./wire";

/**
 * `starting` and `returning` last until the server has answered. `closed`: the worker closed it, or `finish` did; a
 * message written then asks for a worker again, unless `finish` dropped the visit. `expired`: the visit is over,
 * everything was dropped. `taken`: another tab or phone goes on with it. `gone`: it was deleted. After the last three,
 * `start` and `comeBack` begin anew.
 */
export type YouthPhase =
  | "idle"
  | "starting"
  | "returning"
  | "waiting"
  | "open"
  | "closed"
  | "expired"
  | "taken"
  | "gone";

export interface YouthSnapshot {
  phase: YouthPhase;
  /** Place in the queue, from 1; null when unknown or not waiting. */
  place: number | null;
  /** Minutes that waiting may take: from, to. */
  range: [number, number] | null;
  /** First names of who answers; `here` when their console is connected. */
  staff: readonly { name: string; here: boolean }[];
  items: readonly ThreadItem[];
  /** The other side is typing. */
  typing: boolean;
  online: boolean;
  problem: Problem | null;
  /** The last danger word this youth tapped in this visit, also when it could not be sent yet. */
  danger: DangerWord | null;
  /** The danger word has reached the server. */
  dangerTold: boolean;
  /** A message left while closed. */
  later: boolean;
  /** A return code exists for this conversation. */
  hasCode: boolean;
  /** This visit began with a return code: older messages are not shown. */
  returned: boolean;
}

export interface YouthWorld extends World {
  /** sessionStorage, for the tab that the phone throws away. */
  shelf: Shelf;
  /** From the document; null when the installation has no keys yet. */
  root: Base64Url | null;
  team: TeamKey | null;
  /** The installation's salt, from the document: 16 bytes. */
  salt: Base64Url;
}

export const BLANK: YouthSnapshot = {
  phase: "idle",
  place: null,
  range: null,
  staff: [],
  items: [],
  typing: false,
  online: false,
  problem: null,
  danger: null,
  dangerTold: false,
  later: false,
  hasCode: false,
  returned: false,
};

/** What the snapshot says after the server closed the socket for good. */
export const ENDS: Record<Ending, Partial<YouthSnapshot>> = {
  out: { phase: "expired" },
  forbidden: { phase: "expired" },
  taken: { phase: "taken" },
  gone: { phase: "gone" },
  old: { phase: "expired", problem: "old" },
};
