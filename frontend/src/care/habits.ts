import type { Tones } from "../ui/bits/tones";

/** What a worker chose for this tab. Nothing of it is stored. */
export interface Habits extends Tones {
  singleKeys: boolean;
  ctrlEnter: boolean;
}

export const FIRST_HABITS: Habits = { singleKeys: true, ctrlEnter: false, sound: false, notices: false };
