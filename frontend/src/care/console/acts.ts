import type { Action } from "../shortcuts";
import type { CareThread, MineEntry } from "../world";
import type { BoxState } from "./box-state";
import type { DeskState } from "./desk-state";
import { canPropose } from "./guest/can-propose";
import { toNextPart } from "./use-keys";

type Acts = Record<Action["what"], (() => void) | null>;

/** What each shortcut does now; null where it means nothing. */
export function actsNow(
  state: DeskState,
  box: BoxState,
  now: { entry: MineEntry | null; thread: CareThread | null; locked: boolean; lock(): void },
): Acts {
  const { entry, thread, locked, lock } = now;
  const open = !locked;
  const mine = open && entry !== null;
  return {
    help: () => state.dialog("help"),
    part: toNextPart,
    lock: open ? lock : null,
    next: open ? () => state.take(null) : null,
    danger: open ? state.toDanger : null,
    down: open ? () => state.step(1) : null,
    up: open ? () => state.step(-1) : null,
    jump: null,
    panel: mine ? state.toggleDanger : null,
    fold: mine && state.isDangerOpen ? state.fold : null,
    park: mine ? () => state.park(entry.conv, !entry.parked) : null,
    close: mine ? () => state.dialog("close") : null,
    quick: mine ? () => box.openQuick(true) : null,
    ...aboutGuests(state, mine ? thread : null),
    summary: mine ? () => toSummary(state, box) : null,
  };
}

/** A guest is let go from wherever the worker is; the rest only where something can be written. */
function aboutGuests(
  state: DeskState,
  thread: CareThread | null,
): Pick<Acts, "propose" | "dismiss" | "note" | "appointment"> {
  const guest = thread?.guest ?? null;
  if (!thread || !guest) return { propose: null, dismiss: null, note: null, appointment: null };
  const isIn = guest.inside !== null && !guest.inside.leaving;
  const opens = (name: "propose" | "note" | "appointment") =>
    thread.readOnly ? null : () => state.dialog(name);
  return {
    propose: canPropose(guest) ? opens("propose") : null,
    dismiss: isIn ? () => state.dismiss(thread.conv) : null,
    note: opens("note"),
    appointment: opens("appointment"),
  };
}

function toSummary(state: DeskState, box: BoxState): void {
  state.go("side");
  box.setSideOpen(true);
  document.getElementById("summary")?.focus();
}

/** Does what was asked, if it means something now. */
export function perform(action: Action, acts: Acts, state: DeskState, locked: boolean): boolean {
  if (action.what === "jump") {
    if (!locked) state.jump(action.to);
    return !locked;
  }
  const act = acts[action.what];
  act?.();
  return act !== null;
}
