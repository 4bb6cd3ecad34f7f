import { useEffect } from "preact/hooks";
import type { Tones } from "../ui/bits/tones";
import { notify, ring } from "../ui/notices";
import type { GuestSnapshot, Session } from "./world";

/** What a guest chose for this tab. Nothing of it is stored. */
export type Habits = Tones;

export const QUIET: Habits = { sound: false, notices: false };

/** Whether a guest who looks elsewhere has something new: a yes, a note, or a message of somebody else. */
export function isNew(before: GuestSnapshot, after: GuestSnapshot): boolean {
  const isIn = (snapshot: GuestSnapshot) => snapshot.waiting || snapshot.talk !== null;
  return (
    (!isIn(before) && isIn(after)) || after.unconfirmed > before.unconfirmed || heard(after) > heard(before)
  );
}

function heard({ talk }: GuestSnapshot): number {
  return talk?.items.filter((item) => !item.mine).length ?? 0;
}

/** Rings and shows notices as far as the guest allowed them; they say nothing of who or what. */
export function useTones(session: Session, habits: Habits, sentence: string): void {
  useEffect(() => {
    let before = session.snapshot();
    return session.subscribe(() => {
      const after = session.snapshot();
      const isHeard = document.hidden && isNew(before, after);
      before = after;
      if (!isHeard) return;
      if (habits.sound) ring(1);
      if (habits.notices) notify(sentence);
    });
  }, [session, habits, sentence]);
}
