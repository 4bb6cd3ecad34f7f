import { closeBox } from "../../src/crypto/box";
import { type Bytes, concat, random, u8, u32 } from "../../src/crypto/bytes";
import { streamKey, Type } from "../../src/crypto/envelope";
import type { Epoch } from "../../src/crypto/epoch";
import { derive, hmac, label } from "../../src/crypto/hash";
import { exportPrivate, type Keys, scalar } from "../../src/crypto/keys";
import { seal } from "../../src/crypto/seal";
import { sign } from "../../src/crypto/sign";

interface Forgery {
  readonly body: Bytes;
  readonly type?: Type | undefined;
  /** A place in the plaintext that is not zero. */
  readonly mark?: number;
  readonly bucket?: number;
  /** The length of the body, as stated. */
  readonly length?: number;
  /** The body that the commitment is for. */
  readonly committed?: Bytes;
}

/** What a member who breaks the rules could send: it decrypts, but not all is as it should be. */
export async function forgedEnvelope(epoch: Epoch, forgery: Forgery): Promise<Bytes> {
  const { body, type = Type.text, mark, bucket = 256, length = body.length, committed = body } = forgery;
  const { conv, number } = epoch.record;
  const stream = random(16);
  const header = concat(Uint8Array.of(1, 1, type, 0), u32(number), u32(0), conv, stream, new Uint8Array(32));
  const commitKey = random(32);
  const plain = new Uint8Array(bucket);
  plain.set(concat(u32(length), commitKey, body));
  if (mark !== undefined) plain[mark] = 1;
  const aad = concat(header, await hmac(commitKey, concat(header, committed)));
  const { key, iv } = await streamKey(epoch, 0, stream);
  const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: aad }, key, plain);
  return concat(aad, new Uint8Array(sealed));
}

/** What a server could make for a member: the right context, but no creator's key to compute `maker` with. */
export async function forgedSeal(
  { record, hash, secret }: Epoch,
  slot: number,
  member: Bytes,
): Promise<Bytes> {
  const context = concat(label("epoch"), record.conv, u32(record.number), u8(slot), hash);
  return seal(member, secret, concat(context, random(32)));
}

/** A team key under the name of another. */
export async function forgedTeamKey(
  member: Bytes,
  named: Bytes,
  inside: Keys,
  vouched: Bytes,
): Promise<Bytes> {
  const plain = concat(vouched, await exportPrivate(inside));
  return seal(member, plain, concat(label("teamkey"), u32(1), named));
}

export async function forgedSummary(team: Keys, context: Bytes, plain: Bytes): Promise<Bytes> {
  return closeBox(await derive(await scalar(team), context, 32), plain, context);
}

export async function signed(keys: Keys, statement: Bytes): Promise<Bytes> {
  return concat(statement, await sign(keys, statement));
}
