import { useEffect, useRef } from "preact/hooks";
import { notify, ring } from "../ui/notices";
import { type Alert, alertBetween } from "./alerts";
import type { Habits } from "./habits";
import type { Memory } from "./memory";
import type { Texts } from "./texts";
import type { Session, World } from "./world";

const ASK_AGAIN_MS = 60_000;

function tell(alert: Alert, habits: Habits, menu: Texts["menu"]): void {
  const sentences = { danger: menu.noticeDanger, guest: menu.noticeGuest, new: menu.noticeNew };
  if (habits.sound) ring(alert === "new" ? 1 : 2);
  if (habits.notices) notify(sentences[alert]);
}

/**
 * A colleague who leaves means a new team key: keys are asked for again each minute, and at once when something came
 * that the present ones do not open.
 */
export function useFreshKeys({ session, staff, clock }: World, isOpen: boolean, unreadable: number): void {
  const held = useRef(0);
  const ask = () => {
    const take = () => {
      if (staff.state() !== "ready" || staff.team().size === held.current) return;
      held.current = staff.team().size;
      session.unlock(staff.team(), staff.root());
    };
    // Without an answer the present keys stay, and the next minute asks again.
    staff.load().then(take, () => {});
  };
  useEffect(() => {
    if (!isOpen) return;
    held.current = staff.team().size;
    let cancel = clock.after(ASK_AGAIN_MS, again);
    function again() {
      ask();
      cancel = clock.after(ASK_AGAIN_MS, again);
    }
    return () => cancel();
  }, [isOpen, session]);
  useEffect(() => {
    if (isOpen && unreadable > 0) ask();
  }, [isOpen, unreadable]);
}

/** Rings and shows desktop notices as far as the worker allowed them; they say nothing of who or what. */
export function useAlerts(session: Session, memory: Memory, texts: Texts): void {
  const { menu } = texts;
  useEffect(() => {
    let before = session.snapshot();
    return session.subscribe(() => {
      const after = session.snapshot();
      const alert = alertBetween(before, after);
      before = after;
      if (alert) tell(alert, memory.habits, menu);
    });
  }, [session, menu]);
}
