import type { Base64Url, ConversationState, DangerWord, Door, Language, Wish } from "./wire";

/** What a console sees of the shift. It holds no text. */
export interface BoardFrame {
  k: "board";
  waiting: WaitingEntry[];
  mine: MineEntry[];
  danger: DangerEntry[];
  here: StaffHere[];
  open: Opening;
}

export interface WaitingEntry {
  conv: Base64Url;
  word: string;
  door: Door;
  lang: Language;
  minutes: number;
  danger: DangerWord | "";
  /** Minutes for which the phone has been silent, and for which it keeps its place; null when it is there. */
  away: number | null;
  keeps: number | null;
  /** The youth left; the conversation waits for them. */
  gone: boolean;
  wrote: boolean;
  back: boolean;
  later: boolean;
}

export interface MineEntry {
  conv: Base64Url;
  word: string;
  door: Door;
  lang: Language;
  state: ConversationState;
  minutes: number;
  danger: DangerWord | "";
  danger_seen: boolean;
  parked: boolean;
  head: number;
  read: number;
  /** Who has been silent since the last message of the other, for how long. */
  silent: { who: "youth" | "staff"; minutes: number } | null;
  youth: { here: boolean; shown: boolean } | null;
  guest: "" | "proposed" | "in" | "paused" | "hushed";
  wished: Wish;
}

/** A danger that nobody has taken on, in a conversation of a colleague. */
export interface DangerEntry {
  conv: Base64Url;
  word: string;
  danger: DangerWord;
  name: string;
}

export interface StaffHere {
  handle: Base64Url;
  name: string;
  busy: number;
  capacity: number;
  pause: boolean;
  self: boolean;
}

export interface Opening {
  intake: boolean;
  open?: boolean;
  until: string | null;
  next: { day: string; time: string } | null;
}
