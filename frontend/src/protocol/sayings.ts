import type { NoteItems } from "./careguest";
import type { Base64Url } from "./wire";

/** What system envelopes say; docs/PROTOCOL.md, "System messages". From the team: */
export type TeamSaying =
  | {
      a: "note";
      id: string;
      to: { handle: Base64Url; certificate: Base64Url } | "comensha" | "veiligthuis";
      items: NoteItems;
    }
  | { a: "appointment"; id: string; when: string; with: string };

/** From the youth: */
export type YouthSaying =
  | { a: "note-ok"; id: string; kept: readonly number[] }
  | { a: "note-no" | "appointment-ok" | "appointment-no"; id: string };

/** From a guest: */
export interface GuestSaying {
  a: "first";
  text: string;
}

export type Saying = TeamSaying | YouthSaying | GuestSaying;

const isText = (value: unknown): value is string => typeof value === "string";
const isIndex = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;

/** Whether this is a list of pairs of texts, as notes are made of. */
export function areItems(value: unknown): value is NoteItems {
  return (
    Array.isArray(value) && value.every((one) => Array.isArray(one) && one.length === 2 && one.every(isText))
  );
}

/** What a system message from this slot says; null for anything else than a member in that slot may say. */
export function readSaying(slot: number, text: string): Saying | null {
  let said: Record<string, unknown>;
  try {
    said = Object(JSON.parse(text));
  } catch {
    return null;
  }
  const fits =
    slot === 0 ? isYouths(said) : slot === 1 ? isTeams(said) : said.a === "first" && isText(said.text);
  return fits ? (said as unknown as Saying) : null;
}

function isTeams({ a, id, to, items, when, with: whom }: Record<string, unknown>): boolean {
  if (!isText(id)) return false;
  if (a === "appointment") return isText(when) && isText(whom);
  const { handle, certificate } = Object(to);
  const hasReceiver = to === "comensha" || to === "veiligthuis" || (isText(handle) && isText(certificate));
  return a === "note" && hasReceiver && areItems(items);
}

function isYouths({ a, id, kept }: Record<string, unknown>): boolean {
  if (!isText(id)) return false;
  if (a === "note-ok") return Array.isArray(kept) && kept.every(isIndex);
  return a === "note-no" || a === "appointment-ok" || a === "appointment-no";
}
