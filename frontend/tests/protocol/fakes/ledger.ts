import {
  fromBase64url,
  type Keys,
  type Member,
  makeEpoch,
  readHeader,
  readRecord,
  recordHash,
  toBase64url,
} from "../../../src/crypto";
import type { Conversation } from "./conversation";

/** The slots that each epoch lists beyond youth and team. */
export function listed({ epochs }: Conversation): number[][] {
  return epochs.map(({ record }) =>
    readRecord(fromBase64url(record)).members.flatMap(({ slot }) => (slot > 1 ? [slot] : [])),
  );
}

/** What each envelope of the log shows to everybody who carries it. */
export function headersOf({ log }: Conversation): { type: number; slot: number; epoch: number }[] {
  return log.map(({ envelope }) => {
    const { type, slot, epoch } = readHeader(fromBase64url(envelope));
    return { type, slot, epoch };
  });
}

/** Stores an epoch made with these keys, as one that follows the newest; `members` are those of the newest, changed. */
export async function slipIn(
  one: Conversation,
  creator: { slot: 0 | 1; keys: Keys },
  change: (members: readonly Member[]) => readonly Member[] = (members) => members,
) {
  const bytes = fromBase64url(one.epochs.at(-1)!.record);
  const { conv, number, members } = readRecord(bytes);
  const { epoch, seals } = await makeEpoch({
    conv,
    number: number + 1,
    prevHash: await recordHash(bytes),
    creator,
    members: change(members),
  });
  const stored = seals.map(({ slot, seal }): [number, string] => [slot, toBase64url(seal)]);
  one.epochs.push({ number: number + 1, record: toBase64url(epoch.bytes), seals: new Map(stored) });
  return epoch;
}
