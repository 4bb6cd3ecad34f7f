/*
 * The frames and parts of frames that are about guests: docs/PROTOCOL.md, "Sockets and HTTP". As in wire.ts, binary
 * values are base64url text and minutes count from 1970-01-01 UTC.
 */
import type { Base64Url, BothCommand, Language, Minute, RecordAndSeals, SentItem } from "./wire";

/** A police officer, or a helper of the youth's own region. */
export type GuestWord = "police" | "helper";
/** What the youth asked for; "" is nothing. */
export type Wish = "" | GuestWord | "any";
/** Why a guest is no longer in: who ended it, or what did. */
export type GuestEnd = "youth" | "guest" | "worker" | "visit" | "revoked" | "closed";

/** Why nobody may be let in by a certificate. */
export type Doubt = "untrusted" | "expired";

export interface TextBlock {
  k: string;
  t: string;
}

/** A consent text with its placeholders. `reviewed` is the day on which a lawyer signed it off. */
export interface ConsentText {
  id: string;
  lang: Language;
  blocks: TextBlock[];
  reviewed: string | null;
}

export type YouthGuestCommand =
  | { k: "wish"; kind: Wish }
  | { k: "refuse"; admission: string }
  | { k: "doubt"; admission: string; why: Doubt }
  | ({ k: "consent"; admission: string; receipt: Base64Url } & RecordAndSeals)
  | ({ k: "stop"; admission: string; withdrawal: Base64Url } & RecordAndSeals)
  | { k: "proceed"; admission: string }
  | { k: "handover"; to: Base64Url; note: Base64Url; sealed: Base64Url; approval: Base64Url }
  | { k: "appoint"; youth_seal: Base64Url; team_seal: Base64Url; generation: number }
  | { k: "unappoint" };

export type CareGuestCommand =
  | { k: "guests" }
  | { k: "helpers" }
  | { k: "propose"; conv: Base64Url; guest: Base64Url }
  | { k: "unpropose"; conv: Base64Url; admission: string }
  | ({ k: "dismiss"; conv: Base64Url; admission: string } & RecordAndSeals)
  | { k: "unappoint"; conv: Base64Url };

/** `available` until a minute; 0 means no longer. `first` stores the fixed text and takes typing until the youth answers. */
export type GuestCommand =
  | Extract<BothCommand, { k: "send" }>
  | { k: "enter"; ticket: string }
  | { k: "available"; until: Minute }
  | { k: "open"; conv: Base64Url; after: number; epoch: number }
  | { k: "first"; conv: Base64Url; item: SentItem }
  | { k: "depart"; conv: Base64Url }
  | { k: "notes" }
  | { k: "arrived"; note: Base64Url };

export type GuestNote = { k: "got"; conv: Base64Url; after: number } | { k: "pulse"; locked: boolean };

/** Somebody who can be asked, as a console sees them. `until` is missing where it does not matter. */
export interface GuestEntry {
  handle: Base64Url;
  name: string;
  unit: string;
  kind: GuestWord;
  until?: Minute;
  certificate: Base64Url;
}

/** A handover note as the helper it was sealed to sees it. */
export interface NoteEntry {
  note: Base64Url;
  /** The conversation that it is about, which the guest need never have been in. */
  conv: Base64Url;
  sealed: Base64Url;
  /** The helper's own certificate at that time: the note is bound to it. */
  certificate: Base64Url;
  approval: Base64Url;
  sign_key: Base64Url;
  minute: Minute;
  expires: Minute;
  state: "sent" | "arrived";
}

export interface GuestAnswers {
  consent: { number: number; head: number };
  stop: { number: number; head: number };
  dismiss: { number: number; head: number };
  guests: { items: GuestEntry[] };
  helpers: { items: GuestEntry[] };
  /** How far the log goes, for a guest. */
  open: { head?: number };
  first: { items: { client_id: Base64Url; seq: number; minute: Minute }[] };
  notes: { items: NoteEntry[] };
}

export interface SentNote {
  id: Base64Url;
  name: string;
  state: "sent" | "arrived";
}

interface GuestEnded {
  admission: string;
  certificate: Base64Url;
  by: GuestEnd;
  /** The first epoch without them; null while there is none. */
  epoch: number | null;
}

interface GuestInside {
  admission: string;
  slot: number;
  certificate: Base64Url;
  /** The first epoch with them. */
  epoch: number;
  minute: Minute;
  /** No worker is there: the guest neither reads nor writes. */
  paused: boolean;
  /** The guest said "I must tell you something first": they cannot write until the youth answers. */
  hushed: boolean;
  receipt: Base64Url;
}

/** What a youth is told about guests. */
export interface YouthGuestState {
  kinds: GuestWord[];
  wished: Wish;
  proposal: null | {
    admission: string;
    slot: number;
    certificate: Base64Url;
    /** The working name of who proposes. */
    worker: string;
    text: ConsentText;
    demo: boolean;
  };
  inside: GuestInside | null;
  /** The last one of this visit. */
  ended: GuestEnded | null;
  /** For slot 0. */
  appointment: null | { seal: Base64Url; generation: number };
  notes: SentNote[];
}

/** What staff are told about guests. */
export interface CareGuestState {
  kinds: GuestWord[];
  wished: Wish;
  proposal: null | { admission: string; name: string; unit: string; kind: GuestWord };
  inside: (GuestInside & { sign_key: Base64Url }) | null;
  ended: GuestEnded | null;
  /** The youth said no in this visit, and did not ask for somebody since. */
  refused: boolean;
  /** For slot 1, at this generation of the team key. */
  appointment: null | { seal: Base64Url; generation: number };
  notes: SentNote[];
}

/** With an epoch that a guest is in, for staff: what lets them check that the youth let this guest in. */
export interface LetIn {
  slot: number;
  certificate: Base64Url;
  receipt: Base64Url;
  sign_key: Base64Url;
}

/** The one conversation that a guest is in. */
export interface GuestTalk {
  conv: Base64Url;
  admission: string;
  slot: number;
  epoch: number;
  /** The log begins after this place. */
  floor: number;
  minute: Minute;
  lang: Language;
  worker: { name: string; here: boolean } | null;
  paused: boolean;
  hushed: boolean;
  /** The fixed text of "I must tell you something first". */
  first: string;
}

/** All that a guest is told besides messages. `until` is 0 while not available; `notes` counts those to confirm. */
export interface DeskFrame {
  k: "desk";
  now: Minute;
  until: Minute;
  talk: GuestTalk | null;
  notes: number;
}
