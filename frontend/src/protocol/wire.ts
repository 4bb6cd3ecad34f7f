/**
 * The frames of `/ws/y`, `/ws/c` and `/ws/g` as JSON: docs/PROTOCOL.md, "Sockets and HTTP". Binary values are base64url text
 * without padding; minutes count from 1970-01-01 UTC.
 */

import type { BoardFrame } from "./board";
import type {
  CareGuestCommand,
  CareGuestState,
  DeskFrame,
  GuestAnswers,
  GuestCommand,
  GuestNote,
  LetIn,
  YouthGuestCommand,
  YouthGuestState,
} from "./guestwire";

export type * from "./board";
export type * from "./guestwire";

export type Base64Url = string;
export type Minute = number;
export type Door = "self" | "other";
export type Language = "nl" | "en";
export type DangerWord = "now" | "hurt" | "coming" | "die" | "scared";
export type CloseReason = "done" | "silent" | "handed" | "wrong" | "abuse";
export type ConversationState = "waiting" | "open" | "closed";

export interface Work {
  challenge: string;
  bits: number;
}

/** Why the server said no, on sockets and over HTTP; docs/PROTOCOL.md gives the meaning of each. */
export type NoCode =
  | "busy"
  | "closed"
  | "full"
  | "slow"
  | "work"
  | "unknown"
  | "taken"
  | "empty"
  | "race"
  | "epoch"
  | "renew"
  | "state"
  | "reason"
  | "big"
  | "bad"
  | "again"
  | "gone"
  | "wrong"
  | "field"
  | "signed_out"
  | "forbidden";

export interface SentItem {
  client_id: Base64Url;
  envelope: Base64Url;
}

export interface SealFor {
  slot: number;
  seal: Base64Url;
}

export interface RecordAndSeals {
  record: Base64Url;
  seals: SealFor[];
}

/** Commands: each is answered once by `ok` or `no`. The link adds the `id`. */
export type BothCommand =
  | { k: "send"; conv: Base64Url; items: SentItem[] }
  | ({ k: "epoch"; conv: Base64Url } & RecordAndSeals);

export type BothNote =
  | { k: "got"; conv: Base64Url; after: number }
  | { k: "read"; conv: Base64Url; seq: number }
  | { k: "typing"; conv: Base64Url; on: boolean };

export type YouthCommand =
  | BothCommand
  | ({
      k: "start";
      conv: Base64Url;
      door: Door;
      lang: Language;
      sign_key: Base64Url;
      later: boolean;
      work: string;
    } & RecordAndSeals)
  | { k: "hello"; ticket: Base64Url; after: number; epoch: number }
  | { k: "return"; locator: Base64Url; auth: Base64Url; work: string }
  | { k: "resume"; token: Base64Url }
  | { k: "keep"; token: Base64Url; half: Base64Url }
  | { k: "danger"; what: DangerWord }
  | { k: "code"; locator: Base64Url; auth: Base64Url; blob: Base64Url }
  | { k: "finish" }
  | { k: "wipe" }
  | YouthGuestCommand;

export type YouthNote = BothNote | { k: "beat"; after: number; shown: boolean } | { k: "leave" };

export type CareCommand =
  | BothCommand
  | { k: "enter"; ticket: string }
  | { k: "claim"; conv: Base64Url | null }
  | { k: "open"; conv: Base64Url; after: number; epoch: number; reason: string }
  | { k: "park"; conv: Base64Url; on: boolean }
  | { k: "close"; conv: Base64Url; reason: CloseReason }
  | { k: "hand"; conv: Base64Url; to: Base64Url }
  | { k: "summary"; conv: Base64Url; generation: number; sealed: Base64Url }
  | { k: "seen"; conv: Base64Url }
  | { k: "room"; capacity: number; pause: boolean }
  | { k: "closed" }
  | CareGuestCommand;

export type CareNote = BothNote | { k: "shut"; conv: Base64Url } | { k: "pulse"; locked: boolean };

export type Command = YouthCommand | CareCommand | GuestCommand;
export type Note = YouthNote | CareNote | GuestNote;

/** What `ok` carries, by the kind of the command. */
export interface Answers extends GuestAnswers {
  send: { items: { client_id: Base64Url; seq: number; minute: Minute }[] };
  start: { ticket: Base64Url };
  return: { conv: Base64Url; ticket: Base64Url; blob: Base64Url; read: number; head: number };
  resume: { half: Base64Url };
  wipe: Deleted;
  claim: { conv: Base64Url };
  closed: { items: ClosedEntry[] };
}
export type Answer<K extends string> = K extends keyof Answers ? Answers[K] : Record<string, unknown>;

/** What "delete everything" deleted. */
export interface Deleted {
  messages: number;
  summary: boolean;
  code: boolean;
}

export interface ClosedEntry {
  conv: Base64Url;
  word: string;
  minute: Minute;
  reason: CloseReason | "youth" | "";
  worker: string | null;
  mine: boolean;
}

export interface TeamKey {
  generation: number;
  public_key: Base64Url;
  signature: Base64Url;
}

export interface SealedSummary {
  generation: number;
  sealed: Base64Url;
}

export interface StateFrame {
  k: "state";
  conv: Base64Url;
  state: ConversationState;
  /** Only for the youth. */
  place?: number | null;
  /** Only for the youth: minutes that waiting may take, from and to. */
  range?: [number, number] | null;
  staff: { handle?: Base64Url; name: string; here: boolean }[];
  head: number;
  /** My side's read mark, and the other side's. */
  read: number;
  peer_read: number;
  epoch: number;
  /** Null before the key ceremony. */
  team: TeamKey | null;
  later: boolean;
  minute: Minute;
  /** Null when this brand has no guests and none was ever there. */
  guest?: YouthGuestState | CareGuestState | null;
  /** Only for staff. */
  door?: Door;
  lang?: Language;
  back?: boolean;
  closed_reason?: CloseReason | "youth" | "";
  danger?: DangerWord | "";
  danger_seen?: boolean;
  parked?: boolean;
  word?: string;
  youth?: { here: boolean; shown: boolean } | null;
  summary?: SealedSummary | null;
}

export interface EpochEntry {
  number: number;
  record: Base64Url;
  /** For the receiver; null when it was deleted or never made. */
  seal: Base64Url | null;
  /** With `rewrap`, `seal` is a re-wrapped one, for this generation of the team key. */
  generation?: number;
  rewrap?: boolean;
  /** The root's signature over the team key of this record, when it is not the present one. */
  team_signature?: Base64Url;
  /** Only for staff, with a record that lists a guest. */
  guests?: LetIn[];
}

export interface LogEntry {
  seq: number;
  client_id: Base64Url;
  slot: number;
  epoch: number;
  envelope: Base64Url;
  stamp: Base64Url;
  minute: Minute;
}

export interface MessagesFrame {
  k: "messages";
  conv: Base64Url;
  epochs: EpochEntry[];
  items: LogEntry[];
  head: number;
}

export interface TypingFrame {
  k: "typing";
  conv: Base64Url;
  slot: number;
  on: boolean;
}

export interface BeatFrame {
  k: "beat";
  now: Minute;
  head?: number;
  place?: number | null;
  range?: [number, number] | null;
  heads?: Record<Base64Url, number>;
}

export interface GoneFrame {
  k: "gone";
  conv: Base64Url;
}

export interface OkFrame {
  k: "ok";
  id: number;
  data?: Record<string, unknown>;
}

export interface NoFrame {
  k: "no";
  id: number;
  code: NoCode;
  wait?: number;
  work?: Work | null;
}

/** What the server says unasked. */
export type News = StateFrame | MessagesFrame | TypingFrame | BeatFrame | BoardFrame | GoneFrame | DeskFrame;
export type ServerFrame = OkFrame | NoFrame | News;
