import type { Guest } from "../crypto/certificate";
import { fromBase64url } from "../crypto/phone";
import type { ThreadItem } from "./items";
import { readSaying, type TeamSaying } from "./sayings";
import type { Cards } from "./youthcards";
import { cardOf } from "./youthcards";
import type { YouthGuestSnapshot } from "./youthguesttypes";

type NoteAsked = Extract<TeamSaying, { a: "note" }>;
type AppointmentAsked = Extract<TeamSaying, { a: "appointment" }>;

/** What the team asked in this visit and the youth has not answered: the newest of each. */
export interface Open {
  note: NoteAsked | null;
  appointment: AppointmentAsked | null;
}

const NOTE = 16;

export function openIn(items: readonly ThreadItem[]): Open {
  const asked = new Map<string, TeamSaying>();
  for (const { kind, slot, text } of items) {
    const said = kind === "system" ? readSaying(slot, text) : null;
    if (said?.a === "note" || said?.a === "appointment") asked.set(said.id, said);
    else if (said && slot === 0 && said.a !== "first") asked.delete(said.id);
  }
  const left = [...asked.values()].reverse();
  return {
    note: left.find((one): one is NoteAsked => one.a === "note" && isId(one.id)) ?? null,
    appointment: left.find((one): one is AppointmentAsked => one.a === "appointment") ?? null,
  };
}

function isId(id: string): boolean {
  try {
    return fromBase64url(id).length === NOTE;
  } catch {
    return false;
  }
}

/** Whose certificate a note is for; null when it goes to nobody by itself, or when it must not go there. */
export function receiver({ to }: NoteAsked, cards: Cards): Guest | null {
  return typeof to === "string" ? null : (cards.get(to.certificate) ?? null);
}

/** A note as the screen shows it; null when whom it is for cannot be trusted. */
export function shownNote(note: NoteAsked | null, cards: Cards): YouthGuestSnapshot["note"] {
  if (!note) return null;
  const { id, to, items } = note;
  if (typeof to === "string") return { id, to, items };
  const guest = receiver(note, cards);
  return guest && { id, to: cardOf(guest), items };
}
