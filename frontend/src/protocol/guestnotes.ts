import { certificateHash, fromBase64url, type Keys, openNote } from "../crypto";
import type { NoteItems } from "./careguest";
import type { HandoverNote } from "./guestsnapshot";
import { areItems } from "./sayings";
import type { NoteEntry } from "./wire";

/** Opens the notes that were sealed to this pair; one that does not open, or holds no items, is `unreadable`. */
export function openNotes(own: Keys, entries: readonly NoteEntry[]): Promise<HandoverNote[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const { note, minute, expires, state } = entry;
      const items = await itemsOf(own, entry).catch(() => null);
      return { note, items: items ?? [], minute, expires, state, unreadable: items === null };
    }),
  );
}

async function itemsOf(own: Keys, { conv, note, certificate, sealed }: NoteEntry): Promise<NoteItems> {
  const place = {
    conv: fromBase64url(conv),
    note: fromBase64url(note),
    certificate: await certificateHash(fromBase64url(certificate)),
  };
  const { items } = Object(JSON.parse(await openNote(own, place, fromBase64url(sealed))));
  if (!areItems(items)) throw new TypeError("no items");
  return items;
}
