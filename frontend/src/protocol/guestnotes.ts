import { certificateHash, fromBase64url, type Keys, noteHash, openNote, readApproval, same } from "../crypto";
import type { NoteItems } from "./careguest";
import type { HandoverNote } from "./guestsnapshot";
import { areItems } from "./sayings";
import type { NoteEntry } from "./wire";

/**
 * Opens the notes that were sealed to this pair; one that does not open, was not approved like this, or holds no
 * items, is `unreadable`.
 */
export function openNotes(own: Keys, entries: readonly NoteEntry[]): Promise<HandoverNote[]> {
  return Promise.all(
    entries.map(async (entry) => {
      const { note, minute, expires, state } = entry;
      const items = await itemsOf(own, entry).catch(() => null);
      return { note, items: items ?? [], minute, expires, state, unreadable: items === null };
    }),
  );
}

async function itemsOf(own: Keys, entry: NoteEntry): Promise<NoteItems> {
  const place = {
    conv: fromBase64url(entry.conv),
    note: fromBase64url(entry.note),
    certificate: await certificateHash(fromBase64url(entry.certificate)),
  };
  const text = await openNote(own, place, fromBase64url(entry.sealed));
  // Anybody can seal to a helper's key; the youth signed these words.
  const said = await readApproval(fromBase64url(entry.sign_key), fromBase64url(entry.approval));
  const isSaid =
    same(said.conv, place.conv) &&
    same(said.note, place.note) &&
    same(said.certificate, place.certificate) &&
    same(said.text, await noteHash(text));
  if (!isSaid) throw new TypeError("not what was approved");
  const { items } = Object(JSON.parse(text));
  if (!areItems(items)) throw new TypeError("no items");
  return items;
}
