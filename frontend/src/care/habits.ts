/** What a worker chose for this tab. Nothing of it is stored. */
export interface Habits {
  singleKeys: boolean;
  ctrlEnter: boolean;
  sound: boolean;
  notices: boolean;
}

export const FIRST_HABITS: Habits = { singleKeys: true, ctrlEnter: false, sound: false, notices: false };
