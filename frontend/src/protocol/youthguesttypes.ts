import type { Doubt, GuestEnd, GuestWord, TextBlock, Wish } from "./wire";

/** A guest as their certificate, which the root signed, shows them. Times are minutes. */
export interface GuestCard {
  name: string;
  unit: string;
  kind: GuestWord;
  checkedBy: string;
  checkedMinute: number;
  lastMinute: number;
}

export interface YouthGuestSnapshot {
  kinds: readonly GuestWord[];
  wished: Wish;
  /** The blocks are filled in, and the certificate was verified. `mark` is the root's fingerprint. */
  proposal: null | {
    admission: string;
    guest: GuestCard;
    blocks: readonly TextBlock[];
    mark: string;
  };
  /**
   * A proposal whose certificate does not verify: there is nothing to say yes to. The server is told, takes it back and keeps
   * it on record; this stays until there is another one.
   */
  doubt: null | Doubt;
  /** `receipt` is the youth's own signed yes, with the lines that were shown; null when it was given in an earlier tab. */
  inside: null | {
    guest: GuestCard;
    since: number;
    paused: boolean;
    hushed: boolean;
    mark: string;
    receipt: { minute: number; lines: readonly string[] } | null;
  };
  /** `told`: the server has stored the epoch without them. `confirmed`: a worker wrote in it since. */
  ending: null | { guest: GuestCard; by: GuestEnd; told: boolean; confirmed: boolean };
  /** A handover note that waits for the youth, item by item. A text for the other two goes nowhere by itself. */
  note: null | {
    id: string;
    to: GuestCard | "comensha" | "veiligthuis";
    items: readonly (readonly [string, string])[];
  };
  /** Why a note that the worker wrote is not shown: its helper's certificate does not verify. */
  noteDoubt?: null | Doubt;
  notes: readonly { id: string; name: string; state: "sent" | "arrived" }[];
  /** An appointment to agree to. */
  asked: null | { id: string; when: string; with: string };
  /** One that was kept, also after a return. */
  appointment: string | null;
}

export const NO_GUEST: YouthGuestSnapshot = {
  kinds: [],
  wished: "",
  proposal: null,
  doubt: null,
  inside: null,
  ending: null,
  note: null,
  notes: [],
  asked: null,
  appointment: null,
};

/** The part of a youth's session that is about guests. Loaded when it is needed, and from then on always. */
export interface YouthGuestFace {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => YouthGuestSnapshot;
  /** Slot to name, of every guest of this visit: whose message it is. */
  readonly names: ReadonlyMap<number, string>;
  /** Ask for somebody; "" takes it back. */
  wish(kind: Wish): Promise<void>;
  refuse(): Promise<void>;
  /**
   * Say yes to what `proposal` shows: signs, makes the new epoch, and sends `quotes` (ids of items) again in it, in the order of
   * the log. Raises `Refused` with `race` or `state` when something changed meanwhile: then nothing was said, ask again; an
   * error with the code `untrusted` or `expired` as `doubt` has it; `Lost` when it could not be said within 10 s, or when the
   * answer did not come: then `inside` tells in the end, and it is not said again.
   */
  consent(quotes: readonly string[]): Promise<void>;
  /** At once, also offline: from here on nothing is sealed for the guest. */
  stop(): void;
  /** After "I must tell you something first": the guest may go on. */
  proceed(): Promise<void>;
  /** Approve the items at these places. What goes to a helper is sealed to their certificate. Raises as `consent`. */
  approveNote(kept: readonly number[]): Promise<void>;
  refuseNote(): void;
  answerAppointment(yes: boolean): Promise<void>;
  forgetAppointment(): Promise<void>;
}
