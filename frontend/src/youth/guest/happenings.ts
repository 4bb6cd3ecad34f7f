import type { ThreadItem } from "../../protocol";
import type { YouthGuestSnapshot } from "../../protocol/youthguesttypes";
import type { GuestView, Happening, Line, Step } from "./view";

/** What changed from one snapshot to the next that the log must say. */
export function happened(before: YouthGuestSnapshot, now: YouthGuestSnapshot): Happening[] {
  const found: Happening[] = [];
  if (now.inside && !before.inside)
    found.push({ what: "since", name: now.inside.guest.name, minute: now.inside.since });
  if (now.ending && !now.inside && (before.inside || !before.ending))
    found.push({ what: "end", name: now.ending.guest.name });
  for (const { id, name, state } of now.notes)
    if (before.notes.find((note) => note.id === id)?.state !== state) found.push({ what: state, name });
  return found;
}

/**
 * The id of the item after which it stands; "" before all. What is above a guest's first line that guest surely cannot
 * read: `from` is where the log ended at the yes, and without it the line stands before everything of its minute.
 */
export function placeOf(happening: Happening, items: readonly ThreadItem[], from: string | null): string {
  if (happening.what !== "since") return lastOf(items);
  if (from !== null) return from;
  return lastOf(items.filter(({ minute }) => minute !== null && minute < happening.minute));
}

/** The id of the last item; "" for none. */
export function lastOf(items: readonly ThreadItem[]): string {
  return items.length > 0 ? items[items.length - 1]!.id : "";
}

/** `lines` with what happened added at its place. */
export function linesWith(
  { lines, from }: Pick<GuestView, "lines" | "from">,
  happenings: readonly Happening[],
  items: readonly ThreadItem[],
): readonly Line[] {
  const added = happenings.map((happening, index) => ({
    ...happening,
    key: lines.length + index,
    after: placeOf(happening, items, from),
  }));
  return [...lines, ...added];
}

/** The proposal that still waits for an answer. */
export function openProposal({ told, no }: Pick<GuestView, "told" | "no">): YouthGuestSnapshot["proposal"] {
  return told.proposal && told.proposal.admission !== no ? told.proposal : null;
}

/** The first thing that the youth is asked, or null. */
export function question(view: Pick<GuestView, "told" | "no">): Step | null {
  const { note, asked } = view.told;
  if (openProposal(view)) return "consent";
  if (note) return "note";
  return asked ? "asked" : null;
}

/** Whether there is still something to show at `step`. */
export function stands(step: Step, view: Pick<GuestView, "told" | "no">): boolean {
  const { note, asked, kinds } = view.told;
  if (step === "note") return !!note;
  if (step === "asked") return !!asked;
  return step === "wish" ? kinds.length > 0 : !!openProposal(view);
}
