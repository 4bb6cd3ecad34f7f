import { type Bytes, concat, fromUtf8, readU32, readU64, u32, u64, utf8 } from "./bytes";
import { CryptoError } from "./errors";
import { label, sha256 } from "./hash";
import type { Keys } from "./keys";
import { checkPadding, pad } from "./padding";
import { seal, unseal } from "./seal";
import { checkSignature, sign } from "./sign";

const SIGNATURE = 64;
// As an envelope: up to 8192 bytes.
const DOUBLINGS = 5;

/** Which note it is: of this conversation, for the guest whose certificate has this hash; `note` is 16 random bytes. */
export interface NotePlace {
  readonly conv: Bytes;
  readonly note: Bytes;
  readonly certificate: Bytes;
}

/** A youth's yes to a note: to whom it goes (`certificate`), and the hash of all that it says (`text`). */
export interface Approval extends NotePlace {
  readonly text: Bytes;
  readonly minute: number;
}

function noteInfo({ conv, note, certificate }: NotePlace): Bytes {
  return concat(label("note"), conv, note, certificate);
}

/** The note for the guest with this public key. Throws TextTooLong above 8188 bytes. */
export async function sealNote(guest: Bytes, place: NotePlace, text: string): Promise<Bytes> {
  const bytes = utf8(text);
  return seal(guest, pad(concat(u32(bytes.length), bytes), DOUBLINGS), noteInfo(place));
}

/** Throws seal_refused, bad_padding, or bad_statement when it is no text. */
export async function openNote(guest: Keys, place: NotePlace, sealed: Bytes): Promise<string> {
  const plain = await unseal(guest, sealed, noteInfo(place));
  if (plain.length < 4) throw new CryptoError("bad_padding");
  const end = 4 + readU32(plain, 0);
  checkPadding(plain, end, DOUBLINGS);
  try {
    return fromUtf8(plain.slice(4, end));
  } catch (cause) {
    throw new CryptoError("bad_statement", cause);
  }
}

/** SHA-256 of the text of a note, exactly as sealed. */
export function noteHash(text: string): Promise<Bytes> {
  return sha256(utf8(text));
}

/** The statement and the youth's signature: 182 bytes. */
export async function signApproval(youth: Keys, approval: Approval): Promise<Bytes> {
  const { conv, note, certificate, text, minute } = approval;
  const statement = concat(label("approve"), conv, note, certificate, text, u64(minute));
  return concat(statement, await sign(youth, statement));
}

/** Throws bad_statement or bad_signature; `youth` is the public key that signs, 65 bytes. */
export async function readApproval(youth: Bytes, approval: Bytes): Promise<Approval> {
  const start = label("approve");
  const statement = approval.slice(0, -SIGNATURE);
  const minute = approval.length === start.length + 104 + SIGNATURE && readU64(statement, start.length + 96);
  if (minute === undefined || minute === false || start.some((byte, at) => byte !== statement[at]))
    throw new CryptoError("bad_statement");
  await checkSignature(youth, approval.slice(-SIGNATURE), statement);
  const at = (from: number, to: number) => statement.slice(start.length + from, start.length + to);
  return { conv: at(0, 16), note: at(16, 32), certificate: at(32, 64), text: at(64, 96), minute };
}
