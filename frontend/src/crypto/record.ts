import { type Bytes, concat, isZero, readU32, same, u8, u32 } from "./bytes";
import { CryptoError } from "./errors";
import { sha256 } from "./hash";

export const VERSION = 1;
export const SUITE = 1;
export const YOUTH_SLOT = 0;
export const TEAM_SLOT = 1;

export const Role = { youth: 0, team: 1, guest: 2 } as const;
export type Role = (typeof Role)[keyof typeof Role];

const HEADER = 56;
const MEMBER = 71;
const MOST_MEMBERS = 8;
const UNCOMPRESSED = 4;

/** Who holds an epoch: `generation` is that of the team key, 0 for others; `key` their public key, 65 bytes. */
export interface Member {
  readonly slot: number;
  readonly role: Role;
  readonly generation: number;
  readonly key: Bytes;
}

/** What an epoch record says. `prev` is the hash of the record before, 32 zero bytes for epoch 1. */
export interface EpochRecord {
  readonly conv: Bytes;
  readonly number: number;
  readonly creator: number;
  readonly prev: Bytes;
  readonly members: readonly Member[];
}

/** The canonical bytes. Throws bad_record for members that are not allowed. */
export function writeRecord(record: EpochRecord): Bytes {
  const { conv, number, creator, prev, members } = record;
  const head = [u8(VERSION), u8(SUITE), conv, u32(number), u8(creator), prev, u8(members.length)];
  const list = members.map((one) => concat(u8(one.slot), u8(one.role), u32(one.generation), one.key));
  const bytes = concat(...head, ...list);
  readRecord(bytes);
  return bytes;
}

/** Throws unknown_version, unknown_suite or bad_record. */
export function readRecord(bytes: Bytes): EpochRecord {
  if (bytes[0] !== VERSION) throw new CryptoError("unknown_version");
  if (bytes[1] !== SUITE) throw new CryptoError("unknown_suite");
  const count = bytes[HEADER - 1] ?? 0;
  if (count > MOST_MEMBERS || bytes.length !== HEADER + MEMBER * count) throw new CryptoError("bad_record");
  const record = {
    conv: bytes.slice(2, 18),
    number: readU32(bytes, 18),
    creator: bytes[22]!,
    prev: bytes.slice(23, 55),
    members: Array.from({ length: count }, (_, at) => readMember(bytes.slice(HEADER + MEMBER * at))),
  };
  if (!isAllowed(record)) throw new CryptoError("bad_record");
  return record;
}

function readMember(bytes: Bytes): Member {
  return {
    slot: bytes[0]!,
    role: bytes[1] as Role,
    generation: readU32(bytes, 2),
    key: bytes.slice(6, MEMBER),
  };
}

function isAllowed({ number, creator, prev, members }: EpochRecord): boolean {
  const starts = number === 1;
  return (
    number > 0 &&
    starts === isZero(prev) &&
    creator <= TEAM_SLOT &&
    !(starts && creator !== YOUTH_SLOT) &&
    members.length > TEAM_SLOT &&
    members.every((one, at) => fitsSlot(one) && (at === 0 || one.slot > members[at - 1]!.slot)) &&
    members[YOUTH_SLOT]!.slot === YOUTH_SLOT &&
    members[TEAM_SLOT]!.slot === TEAM_SLOT
  );
}

function fitsSlot({ slot, role, generation, key }: Member): boolean {
  const rightRole = role === Math.min(slot, Role.guest);
  return rightRole && slot < 16 && generation > 0 === (role === Role.team) && key[0] === UNCOMPRESSED;
}

/** SHA-256 of the record's bytes. Seals are no part of it. */
export function recordHash(record: Bytes): Promise<Bytes> {
  return sha256(record);
}

export function memberIn(record: EpochRecord, slot: number): Member | undefined {
  return record.members.find((one) => one.slot === slot);
}

/**
 * Checks that `next` may follow `previous` (bytes of both records): it names the previous one, the youth stays the
 * same, the team key does not go back, and only the youth lets somebody in. Throws broken_succession.
 */
export async function checkSuccession(previous: Bytes, next: Bytes): Promise<void> {
  const [old, now] = [readRecord(previous), readRecord(next)];
  const chained = same(now.prev, await recordHash(previous)) && now.number === old.number + 1;
  const oneYouth = same(old.members[YOUTH_SLOT]!.key, now.members[YOUTH_SLOT]!.key);
  if (!(chained && same(old.conv, now.conv) && oneYouth && keepsTeam(old, now) && keepsOthersOut(old, now)))
    throw new CryptoError("broken_succession");
}

function keepsTeam(old: EpochRecord, now: EpochRecord): boolean {
  const [before, after] = [old.members[TEAM_SLOT]!, now.members[TEAM_SLOT]!];
  return (
    after.generation > before.generation ||
    (after.generation === before.generation && same(before.key, after.key))
  );
}

function keepsOthersOut(old: EpochRecord, now: EpochRecord): boolean {
  return now.members.slice(TEAM_SLOT + 1).every((guest) => {
    const before = memberIn(old, guest.slot);
    return before ? same(before.key, guest.key) : now.creator === YOUTH_SLOT;
  });
}
