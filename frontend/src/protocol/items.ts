import { Type } from "../crypto/phone";
import type { Minute } from "./wire";

/** On its way; stored by the server; on the other's screen for a while, or answered after. */
export type Mark = "sending" | "arrived" | "seen";

/** One line of a conversation as a screen shows it. */
export interface ThreadItem {
  /** The same from the moment of writing on, also after a reload. */
  id: string;
  /** Its place in the log; null until the server has stored it. */
  seq: number | null;
  mine: boolean;
  /** 0 the youth, 1 the team, 2 and up a guest. */
  slot: number;
  kind: "text" | "quote" | "system";
  /** The slot of who wrote it first, for a quote. */
  quoted?: number;
  /** Empty when `unreadable`. */
  text: string;
  minute: Minute | null;
  /** Null on what others wrote. */
  mark: Mark | null;
  /** It could not be opened: altered, or sealed with a key that is not here. */
  unreadable: boolean;
}

/**
 * What a screen must say until it is over.
 *
 * `altered`: the order or the contents do not fit what was sent. `withheld`: something that was sent did not arrive.
 * `unsent`: the server keeps refusing what was written. `untrusted`: the keys are not signed by this installation.
 * `old`: this page is older than the server; reload. `slow`: too much at once; it goes on by itself.
 */
export type Problem = "altered" | "withheld" | "unsent" | "untrusted" | "old" | "slow";

/** How each type of envelope shows; the others do not. */
export const KINDS: Partial<Record<number, ThreadItem["kind"]>> = {
  [Type.text]: "text",
  [Type.quote]: "quote",
  [Type.system]: "system",
};
