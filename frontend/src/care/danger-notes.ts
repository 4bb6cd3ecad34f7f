/** What a worker ticks while somebody is in danger: a memory aid in this tab, sent nowhere. */
export interface DangerNotes {
  tell: "first" | "not" | null;
  called: boolean;
  placeTold: boolean;
  notCalled: boolean;
}

export const NO_NOTES: DangerNotes = { tell: null, called: false, placeTold: false, notCalled: false };
