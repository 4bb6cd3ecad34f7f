import type { Bytes, Keys } from "../crypto";
import type { NoteItems } from "./careguest";
import type { Problem, ThreadItem } from "./items";
import type { Base64Url, Language, Minute } from "./wire";

/** `out`: the session is over, sign in again. `stopped`: by `leave`, or the right was withdrawn. */
export type GuestPhase = "entering" | "in" | "out" | "stopped";

/** A guest's own pair, and the root as their key blob knows it: for `GuestSession.unlock`. */
export interface GuestKeys {
  own: Keys;
  root: Bytes;
}

/** The one conversation that a guest is in, from the youth's yes on. */
export interface Talk {
  conv: Base64Url;
  items: readonly ThreadItem[];
  /** The working name of who speaks for the team (1); the youth (0) has none. */
  names: ReadonlyMap<number, string>;
  /** When the youth said yes: nothing earlier is ever shown. */
  since: Minute;
  /** Null when nobody is assigned. */
  worker: { name: string; here: boolean } | null;
  /** No worker is there: nothing comes and nothing goes. */
  paused: boolean;
  /** "I must tell you something first" was said; the youth has not answered it yet. */
  hushed: boolean;
  lang: Language;
  /** What `sayFirst` says. */
  first: string;
  problem: Problem | null;
}

/** A handover note that was sealed to me. */
export interface HandoverNote {
  note: Base64Url;
  /** Empty when `unreadable`. */
  items: NoteItems;
  minute: Minute;
  /** From this minute on it is gone. */
  expires: Minute;
  state: "sent" | "arrived";
  /** It does not open with my key, or is not what the youth approved. */
  unreadable: boolean;
}

export interface GuestSnapshot {
  phase: GuestPhase;
  online: boolean;
  locked: boolean;
  /** The server's minute. */
  now: Minute;
  /** Available until this minute; 0 while not. */
  until: Minute;
  /** A youth let me in and `join` was not called yet. */
  waiting: boolean;
  talk: Talk | null;
  /** How many notes wait to be confirmed. */
  unconfirmed: number;
  /** Null until `loadNotes`, and while locked. */
  notes: readonly HandoverNote[] | null;
  problem: Problem | null;
}
