import type { Base64Url, GuestEnd, GuestWord, Minute, SentNote, Wish } from "./wire";

/** What can be wrong with a guest's certificate: not signed by this installation's root, or over. */
export type Doubt = "untrusted" | "expired";

/** Somebody whom a worker can ask, or to whom a note can go. With a `doubt`, neither. */
export interface Askable {
  handle: Base64Url;
  name: string;
  unit: string;
  kind: GuestWord;
  /** Available until this minute; null for a list that is about notes. */
  until: Minute | null;
  doubt: Doubt | null;
  certificate: Base64Url;
}

/** Key and text of each item, in order; the keys are the form's own words. */
export type NoteItems = readonly (readonly [key: string, text: string])[];

/** Where a note goes: sealed to a helper, or as text that somebody sends themselves. */
export type NoteTo = Askable | "comensha" | "veiligthuis";

/** A handover note that was laid before the youth. `items` are those the youth kept, once approved. */
export interface NoteDraft {
  id: string;
  state: "asked" | "approved" | "refused";
  /** The helper's name, or the organisation. */
  to: string;
  items: NoteItems;
}

export interface AppointmentDraft {
  id: string;
  state: "asked" | "agreed" | "refused";
  when: string;
  with: string;
}

/** All that a worker sees about guests in one conversation. */
export interface ThreadGuest {
  /** Whom the brand lets join at all; none: guests are off. */
  kinds: readonly GuestWord[];
  /** The youth asked for somebody. */
  wished: Wish;
  /** The youth said no in this visit: not asked again unless they wish. */
  refused: boolean;
  /** Asked, and not answered yet. */
  proposal: { name: string; unit: string; kind: GuestWord } | null;
  inside: {
    name: string;
    unit: string;
    kind: GuestWord;
    since: Minute;
    paused: boolean;
    hushed: boolean;
    /** Certificate, key and the youth's signed yes were checked here. Without, nothing is written. */
    verified: boolean;
    /** Sent away here; not known to be stored yet. Nothing more is sealed for them. */
    leaving: boolean;
  } | null;
  /** The last guest of this visit who is no longer in. */
  ending: { name: string; by: GuestEnd } | null;
  /** What was agreed; null also when it cannot be opened here. */
  appointment: string | null;
  notes: readonly Omit<SentNote, "id">[];
  drafts: { note: NoteDraft | null; appointment: AppointmentDraft | null };
  /** Who wrote from which slot, also those who left. */
  names: ReadonlyMap<number, string>;
}
