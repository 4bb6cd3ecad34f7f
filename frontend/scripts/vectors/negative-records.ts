import { type Bytes, concat, random } from "../../src/crypto/bytes";
import { rewrapEpoch } from "../../src/crypto/epoch";
import { exportPrivate } from "../../src/crypto/keys";
import { recordHash } from "../../src/crypto/record";
import { forgedSeal } from "./forged";
import { refusals } from "./negative";
import { type Made, type People, sealOf } from "./people";
import { flip, set, type Vector } from "./vector";

export function recordNegatives(made: Made[]): Vector[] {
  const [first, second] = [made[0]!.epoch.bytes, made[1]!.epoch.bytes];
  const [youth, team, guest] = [second.slice(56, 127), second.slice(127, 198), second.slice(198, 269)];
  const members = (...list: Bytes[]) => concat(set(second.slice(0, 56), 55, list.length), ...list);
  return refusals("read_record", { record: second }, [
    ["version 2", { record: set(second, 0, 2) }, "unknown_version"],
    ["nothing at all", { record: new Uint8Array(0) }, "unknown_version"],
    ["suite 2", { record: set(second, 1, 2) }, "unknown_suite"],
    ["a byte too few", { record: second.slice(0, -1) }, "bad_record"],
    ["a byte too many", { record: concat(second, new Uint8Array(1)) }, "bad_record"],
    ["only a header", { record: set(second.slice(0, 56), 55, 0) }, "bad_record"],
    ["a header cut short", { record: second.slice(0, 40) }, "bad_record"],
    ["epoch 0", { record: set(second, 21, 0) }, "bad_record"],
    ["epoch 1 after another", { record: set(second, 21, 1) }, "bad_record"],
    ["epoch 2 after nothing", { record: set(first, 21, 2) }, "bad_record"],
    ["created by a guest", { record: set(second, 22, 2) }, "bad_record"],
    ["epoch 1 created by the team", { record: set(first, 22, 1) }, "bad_record"],
    ["no team", { record: members(youth, guest) }, "bad_record"],
    ["no youth", { record: members(team, guest) }, "bad_record"],
    ["only a youth", { record: members(youth) }, "bad_record"],
    ["slots out of order", { record: members(youth, guest, team) }, "bad_record"],
    ["a slot twice", { record: members(youth, team, guest, guest) }, "bad_record"],
    [
      "nine members",
      { record: members(youth, team, ...[2, 3, 4, 5, 6, 7, 8].map((at) => set(guest, 0, at))) },
      "bad_record",
    ],
    ["slot 16", { record: members(youth, team, set(guest, 0, 16)) }, "bad_record"],
    ["a guest as a second team", { record: members(youth, team, set(guest, 1, 1)) }, "bad_record"],
    ["role 3", { record: members(youth, team, set(guest, 1, 3)) }, "bad_record"],
    ["team generation 0", { record: members(youth, set(team, 5, 0), guest) }, "bad_record"],
    ["a youth with a generation", { record: members(set(youth, 5, 1), team, guest) }, "bad_record"],
    ["a compressed key", { record: members(youth, team, set(guest, 6, 2)) }, "bad_record"],
  ]);
}

export async function successionNegatives(made: Made[]): Promise<Vector[]> {
  const [one, two, three, four] = made.map(({ epoch }) => epoch.bytes) as [Bytes, Bytes, Bytes, Bytes];
  const teamAt = 56 + 71;
  const newer = set(three, teamAt + 5, 3);
  const newerHash = await recordHash(newer);
  return refusals("succession", { before: one, after: two }, [
    ["not the next number", { before: two, after: four }, "broken_succession"],
    ["the same record", { after: one }, "broken_succession"],
    ["another hash of the one before", { after: flip(two, 30) }, "broken_succession"],
    ["another conversation", { after: flip(two, 5) }, "broken_succession"],
    ["another youth", { after: set(two, 56 + 10, two[66]! ^ 1) }, "broken_succession"],
    ["the team lets a guest in", { after: set(two, 22, 1) }, "broken_succession"],
    ["another team key of the same generation", { after: flip(two, teamAt + 20) }, "broken_succession"],
    [
      "a guest's key replaced",
      { before: two, after: follow(two, three, [two.slice(56, -1), Uint8Array.of(two.at(-1)! ^ 1)]) },
      "broken_succession",
    ],
    [
      "a former team generation",
      { before: newer, after: concat(four.slice(0, 23), newerHash, four.slice(55)) },
      "broken_succession",
    ],
  ]);
}

/** `header` of one record with the members of another. */
function follow(from: Bytes, header: Bytes, members: Bytes[]): Bytes {
  return concat(set(header.slice(0, 56), 55, from[55]!), ...members);
}

export async function sealNegatives(people: People, made: Made[], other: Made[]): Promise<Vector[]> {
  const { ylva, pia: officer, axel, team, nextTeam, kai } = people;
  const second = made[1]!;
  const good = {
    conv: second.epoch.record.conv,
    record: second.epoch.bytes,
    slot: 2,
    seal: sealOf(second, 2),
    key: await exportPrivate(officer),
  };
  const forged = await forgedSeal(second.epoch, 2, officer.bytes);
  const opening = refusals("open_epoch", good, [
    ["first byte of enc", { seal: flip(good.seal, 0) }, "seal_refused"],
    ["last byte of enc", { seal: flip(good.seal, 64) }, "seal_refused"],
    ["first byte of the ciphertext", { seal: flip(good.seal, 65) }, "seal_refused"],
    ["last byte of the tag", { seal: flip(good.seal, -1) }, "seal_refused"],
    ["a byte too few", { seal: good.seal.slice(0, -1) }, "seal_refused"],
    ["the seal of the youth", { seal: sealOf(second, 0) }, "seal_refused"],
    ["the seal of another conversation", { seal: sealOf(other[1]!, 2) }, "seal_refused"],
    ["a silent member in the record", { record: silentMember(good.record, axel.bytes) }, "seal_refused"],
    ["another creator in the record", { record: set(good.record, 22, 1) }, "seal_refused"],
    ["another hash of the record before", { record: flip(good.record, 40) }, "seal_refused"],
    ["a seal made without the creator's key", { seal: forged }, "seal_refused"],
    ["somebody who is not listed", { key: await exportPrivate(axel) }, "not_a_member"],
    ["the slot of another", { slot: 0 }, "not_a_member"],
    ["a slot nobody has", { slot: 3 }, "not_a_member"],
    ["another conversation", { conv: random(16) }, "wrong_conversation"],
    ["the epoch after the guest went", { record: made[2]!.epoch.bytes }, "not_a_member"],
    [
      "the youth, in the epoch of another",
      { slot: 0, key: await exportPrivate(ylva.open), record: made[2]!.epoch.bytes, seal: sealOf(second, 0) },
      "seal_refused",
    ],
  ]);
  const wrapped = {
    conv: good.conv,
    record: good.record,
    generation: 2,
    seal: await rewrapEpoch(second.epoch, 2, nextTeam),
    key: await exportPrivate(nextTeam),
  };
  const rewraps = refusals("open_rewrapped", wrapped, [
    ["another generation", { generation: 3 }, "seal_refused"],
    ["the former team key", { key: await exportPrivate(team) }, "seal_refused"],
    ["the seal of the former team key", { seal: sealOf(second, 1) }, "seal_refused"],
    ["another epoch", { record: made[2]!.epoch.bytes }, "seal_refused"],
    ["another conversation", { conv: random(16) }, "wrong_conversation"],
    ["last byte of the tag", { seal: flip(wrapped.seal, -1) }, "seal_refused"],
    ["a worker's own key", { key: await exportPrivate(kai) }, "seal_refused"],
  ]);
  return [...opening, ...rewraps];
}

function silentMember(record: Bytes, key: Bytes): Bytes {
  return concat(set(record, 55, record[55]! + 1), Uint8Array.of(3, 2, 0, 0, 0, 0), key);
}
