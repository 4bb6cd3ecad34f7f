import {
  type Bytes,
  certificateHash,
  type EpochRecord,
  fromBase64url,
  type Guest,
  type Member,
  readCertificate,
  readConsent,
  same,
  TEAM_SLOT,
  YOUTH_SLOT,
} from "../crypto";
import type { Base64Url, LetIn } from "./wire";

/** A guest whom the youth let in, as far as cryptography can tell. */
export interface Admitted {
  readonly guest: Guest;
  readonly certificate: Base64Url;
  /** The epoch that the youth's receipt names: the first one with them. */
  readonly since: number;
}

/** Who is in an epoch besides youth and team, by slot. */
export type Guests = ReadonlyMap<number, Admitted>;

export function guestsIn(record: EpochRecord): readonly Member[] {
  return record.members.filter(({ slot }) => slot > TEAM_SLOT);
}

/** Whose certificate this is, signed by the root, also when it is over; null when it does not verify. */
export async function holderOf(root: Bytes, certificate: Base64Url): Promise<Guest | null> {
  return readCertificate(root, fromBase64url(certificate), 0).catch(() => null);
}

/**
 * Checks that the youth let in every guest whom a record lists: the root signed the certificate, it was not over at the
 * yes, its key is the member's key, and the receipt is for this conversation, this certificate and the epoch in which the
 * guest came. `before` are the guests of the epoch before, once that one was checked; who stays needs to be among them.
 * Null when something does not fit.
 */
export async function checkGuests(
  root: Bytes | null,
  record: EpochRecord,
  proofs: readonly LetIn[],
  before: Guests | undefined,
): Promise<Guests | null> {
  const found = new Map<number, Admitted>();
  for (const member of guestsIn(record)) {
    const proof = proofs.find(({ slot }) => slot === member.slot);
    const admitted = root && proof ? await checkProof(root, record, member, proof).catch(() => null) : null;
    if (!admitted || !mayBeHere(record, member.slot, admitted, before)) return null;
    found.set(member.slot, admitted);
  }
  return found;
}

async function checkProof(
  root: Bytes,
  record: EpochRecord,
  member: Member,
  { certificate, receipt, sign_key }: LetIn,
): Promise<Admitted | null> {
  const bytes = fromBase64url(certificate);
  const consent = await readConsent(fromBase64url(sign_key), fromBase64url(receipt));
  // A receipt stays good for what was said under it, so the certificate counts as of then.
  const guest = await readCertificate(root, bytes, consent.minute);
  const fits =
    same(guest.publicKey, member.key) &&
    same(consent.conv, record.conv) &&
    same(consent.certificate, await certificateHash(bytes));
  return fits ? { guest, certificate, since: consent.epoch } : null;
}

function mayBeHere(
  { number, creator }: EpochRecord,
  slot: number,
  { since, certificate }: Admitted,
  before: Guests | undefined,
): boolean {
  if (since === number) return creator === YOUTH_SLOT;
  const earlier = before?.get(slot);
  return earlier?.since === since && earlier.certificate === certificate;
}
