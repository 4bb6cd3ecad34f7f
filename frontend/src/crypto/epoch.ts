import { type Bytes, concat, random, same, u8, u32 } from "./bytes";
import { CryptoError } from "./errors";
import { derive, label } from "./hash";
import { agree, importPublic, type Keys } from "./keys";
import { type EpochRecord, type Member, memberIn, readRecord, recordHash, writeRecord } from "./record";
import { seal, unseal } from "./seal";

/** An opened epoch: `bytes` is its record, `hash` the record's hash, `secret` 32 bytes that only its members know. */
export interface Epoch {
  readonly record: EpochRecord;
  readonly bytes: Bytes;
  readonly hash: Bytes;
  readonly secret: Bytes;
}

/** One member's way into an epoch: 113 bytes. */
export interface SlotSeal {
  readonly slot: number;
  readonly seal: Bytes;
}

/** What a new epoch needs. `creator.keys` is the creator's own pair: the youth's, or the team's for a worker. */
export interface NewEpoch {
  readonly conv: Bytes;
  readonly number: number;
  readonly prevHash: Bytes;
  readonly creator: { readonly slot: number; readonly keys: Keys };
  readonly members: readonly Member[];
}

/**
 * Proves to a member who made a seal: HPKE's base mode lets anybody seal to a public key, so the seal is also bound to
 * a secret that only the maker and the member can compute. Without it a server could slip in an epoch of its own.
 */
export async function makerSecret(own: Keys, other: Bytes, context: Bytes): Promise<Bytes> {
  const shared = await agree(own.privateKey, await importPublic(other, "ECDH"));
  return derive(shared, concat(label("maker"), context), 32);
}

function epochContext(record: EpochRecord, slot: number, hash: Bytes): Bytes {
  return concat(label("epoch"), record.conv, u32(record.number), u8(slot), hash);
}

function rewrapContext(record: EpochRecord, generation: number, hash: Bytes): Bytes {
  return concat(label("rewrap"), record.conv, u32(record.number), u32(generation), hash);
}

/** A fresh epoch and one seal per member. Throws bad_record, bad_key, or not_a_member when the creator is not listed. */
export async function makeEpoch(wanted: NewEpoch): Promise<{ epoch: Epoch; seals: SlotSeal[] }> {
  const { conv, number, prevHash, creator, members } = wanted;
  const record = { conv, number, creator: creator.slot, prev: prevHash, members };
  const bytes = writeRecord(record);
  if (!holds(record, creator.slot, creator.keys)) throw new CryptoError("not_a_member");
  const epoch = { record, bytes, hash: await recordHash(bytes), secret: random(32) };
  const seals = await Promise.all(members.map((member) => sealFor(epoch, member, creator.keys)));
  return { epoch, seals };
}

async function sealFor({ record, hash, secret }: Epoch, member: Member, creator: Keys): Promise<SlotSeal> {
  const context = epochContext(record, member.slot, hash);
  const info = concat(context, await makerSecret(creator, member.key, context));
  return { slot: member.slot, seal: await seal(member.key, secret, info) };
}

function holds(record: EpochRecord, slot: number, keys: Keys): boolean {
  const member = memberIn(record, slot);
  return member !== undefined && same(member.key, keys.bytes);
}

/** A sealed epoch as it arrives. `conv` is the conversation it must belong to. */
export interface SealedEpoch {
  readonly conv: Bytes;
  readonly record: Bytes;
  readonly slot: number;
  readonly seal: Bytes;
  readonly keys: Keys;
}

/**
 * Opens a seal; whoever opens one has verified the whole member list and who made it. Throws what `readRecord` throws,
 * wrong_conversation, not_a_member or seal_refused.
 */
export async function openEpoch({
  conv,
  record: bytes,
  slot,
  seal: sealed,
  keys,
}: SealedEpoch): Promise<Epoch> {
  const record = readRecord(bytes);
  if (!same(record.conv, conv)) throw new CryptoError("wrong_conversation");
  if (!holds(record, slot, keys)) throw new CryptoError("not_a_member");
  const hash = await recordHash(bytes);
  const context = epochContext(record, slot, hash);
  const maker = await makerSecret(keys, memberIn(record, record.creator)!.key, context);
  return { record, bytes, hash, secret: await unseal(keys, sealed, concat(context, maker)) };
}

/** Seals an epoch the team holds to a newer team key, for a supervisor's browser; `team` is the new pair. */
export async function rewrapEpoch(epoch: Epoch, generation: number, team: Keys): Promise<Bytes> {
  const context = rewrapContext(epoch.record, generation, epoch.hash);
  return seal(team.bytes, epoch.secret, concat(context, await makerSecret(team, team.bytes, context)));
}

/** An epoch whose team seal was replaced: `seal` is for the team key of `generation`. */
export interface RewrappedEpoch {
  readonly conv: Bytes;
  readonly record: Bytes;
  readonly generation: number;
  readonly seal: Bytes;
  readonly team: Keys;
}

/** Throws what `readRecord` throws, wrong_conversation or seal_refused. */
export async function openRewrapped(wrapped: RewrappedEpoch): Promise<Epoch> {
  const { conv, record: bytes, generation, seal: sealed, team } = wrapped;
  const record = readRecord(bytes);
  if (!same(record.conv, conv)) throw new CryptoError("wrong_conversation");
  const hash = await recordHash(bytes);
  const context = rewrapContext(record, generation, hash);
  const maker = await makerSecret(team, team.bytes, context);
  return { record, bytes, hash, secret: await unseal(team, sealed, concat(context, maker)) };
}
