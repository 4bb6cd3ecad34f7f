import type { AppointmentDraft, NoteDraft } from "./careguest";
import type { ThreadItem } from "./items";
import { readSaying, type Saying, type TeamSaying } from "./sayings";
import type { Base64Url } from "./wire";

type NoteSaying = Extract<TeamSaying, { a: "note" }>;

interface Drafts {
  note: NoteDraft | null;
  appointment: AppointmentDraft | null;
}

/** The newest note and the newest appointment laid before the youth, and what the youth answered. */
export function draftsIn(items: readonly ThreadItem[], nameOf: (certificate: Base64Url) => string): Drafts {
  const drafts: Drafts = { note: null, appointment: null };
  for (const { kind, slot, text, unreadable } of items) {
    const said = kind === "system" && !unreadable ? readSaying(slot, text) : null;
    if (said?.a === "note") drafts.note = asked(said, nameOf);
    else if (said?.a === "appointment")
      drafts.appointment = { id: said.id, state: "asked", when: said.when, with: said.with };
    else if (said) answer(drafts, said);
  }
  return drafts;
}

function asked({ id, to, items }: NoteSaying, nameOf: (certificate: Base64Url) => string): NoteDraft {
  return { id, state: "asked", to: typeof to === "string" ? to : nameOf(to.certificate), items };
}

/** A first answer stands; one to a draft that is no longer the newest says nothing. */
function answer({ note, appointment }: Drafts, said: Saying): void {
  const open = (draft: NoteDraft | AppointmentDraft | null): boolean =>
    draft !== null && "id" in said && draft.id === said.id && draft.state === "asked";
  if (said.a === "note-ok" && open(note)) {
    const { items } = note!;
    Object.assign(note!, { state: "approved", items: items.filter((_, at) => said.kept.includes(at)) });
  }
  if (said.a === "note-no" && open(note)) note!.state = "refused";
  if (said.a === "appointment-ok" && open(appointment)) appointment!.state = "agreed";
  if (said.a === "appointment-no" && open(appointment)) appointment!.state = "refused";
}
