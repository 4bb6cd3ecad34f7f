import type { YouthGuestFace, YouthGuestSnapshot } from "../../protocol/youthguesttypes";
import { NO_GUEST } from "../../protocol/youthguesttypes";

/** What the full screen shows: the question whether somebody may join, and the messages to send again before the yes; a
 * note to pass on; an appointment to agree to; whom the youth can ask for. */
export type Step = "consent" | "pick" | "note" | "asked" | "wish";

/** Something that happened, as a line in the log. */
export type Happening =
  | { what: "since"; name: string; minute: number }
  | { what: "end"; name: string }
  | { what: "no" | "withdrawn" | "wished" | "agreed" | "disagreed" | "noteKept" }
  | { what: "sent" | "arrived"; name: string };

/** A happening and the item after which it stands; "" before all. */
export type Line = Happening & { key: number; after: string };

/** All about guests that the screens are drawn from. */
export interface GuestView {
  face: YouthGuestFace;
  told: YouthGuestSnapshot;
  lines: readonly Line[];
  step: Step | null;
  /** The items to send again with the yes. */
  picked: readonly string[];
  /** Where the log ended at the last yes of this page: an item's id, or "". */
  from: string | null;
  /** The places of the note's items that may not go. */
  dropped: readonly number[];
  /** The proposal that the youth said no to. */
  no: string | null;
  busy: boolean;
  wrong: "offline" | "changed" | "empty" | null;
}

export const viewOf = (face: YouthGuestFace): GuestView => ({
  face,
  told: NO_GUEST,
  lines: [],
  step: null,
  picked: [],
  from: null,
  dropped: [],
  no: null,
  busy: false,
  wrong: null,
});
