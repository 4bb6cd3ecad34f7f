import { aesKey } from "./box";
import { type Bytes, concat, random, readU32, u8, u32 } from "./bytes";
import type { Epoch } from "./epoch";
import { CryptoError } from "./errors";
import { derive, hmac, isHmac, label } from "./hash";
import { checkPadding, pad } from "./padding";
import { SUITE, VERSION } from "./record";

export const Type = { text: 1, system: 2, heads: 3, dummy: 4, quote: 5 } as const;
export type Type = (typeof Type)[keyof typeof Type];

const COMMIT = 76;
const SEALED = 108;
const TAG = 16;
const BODY = 36;
const DOUBLINGS = 5;

/** What an envelope shows to everybody who carries it. `prev` is the hash of the envelope before it in its stream. */
export interface Header {
  readonly type: Type;
  readonly slot: number;
  readonly epoch: number;
  readonly seq: number;
  readonly conv: Bytes;
  readonly stream: Bytes;
  readonly prev: Bytes;
}

/** The key and nonce base of one stream in one epoch. */
export interface StreamKey {
  readonly key: CryptoKey;
  readonly iv: Bytes;
}

/** Reveals one message to somebody who holds no keys: `header` and `body` with the key of their commitment. */
export interface Report {
  readonly header: Bytes;
  readonly body: Bytes;
  readonly key: Bytes;
}

export async function streamKey(epoch: Epoch, slot: number, stream: Bytes): Promise<StreamKey> {
  const info = concat(label("msg"), epoch.record.conv, u32(epoch.record.number), u8(slot), stream);
  const bytes = await derive(epoch.secret, info, 44);
  return { key: await aesKey(bytes.slice(0, 32)), iv: bytes.slice(32) };
}

function nonce(iv: Bytes, seq: number): Bytes {
  const bytes = iv.slice();
  u32(seq).forEach((byte, at) => {
    bytes[8 + at]! ^= byte;
  });
  return bytes;
}

function writeHeader({ type, slot, epoch, seq, conv, stream, prev }: Header): Bytes {
  return concat(new Uint8Array([VERSION, SUITE, type, slot]), u32(epoch), u32(seq), conv, stream, prev);
}

/** Throws unknown_version, unknown_suite or bad_envelope. */
export function readHeader(envelope: Bytes): Header {
  if (envelope[0] !== VERSION) throw new CryptoError("unknown_version");
  if (envelope[1] !== SUITE) throw new CryptoError("unknown_suite");
  const bucket = (envelope.length - SEALED - TAG) / 256;
  if (![1, 2, 4, 8, 16, 32].includes(bucket)) throw new CryptoError("bad_envelope");
  const type = envelope[2]! as Type;
  if (type < Type.text || type > Type.quote) throw new CryptoError("bad_envelope");
  return {
    type,
    slot: envelope[3]!,
    epoch: readU32(envelope, 4),
    seq: readU32(envelope, 8),
    conv: envelope.slice(12, 28),
    stream: envelope.slice(28, 44),
    prev: envelope.slice(44, COMMIT),
  };
}

/** Throws TextTooLong. */
export async function sealEnvelope({ key, iv }: StreamKey, head: Header, body: Bytes): Promise<Bytes> {
  const commitKey = random(32);
  const plain = pad(concat(u32(body.length), commitKey, body), DOUBLINGS);
  const header = writeHeader(head);
  const aad = concat(header, await hmac(commitKey, concat(header, body)));
  const params = { name: "AES-GCM", iv: nonce(iv, head.seq), additionalData: aad };
  return concat(aad, new Uint8Array(await crypto.subtle.encrypt(params, key, plain)));
}

/** Throws altered, bad_padding or bad_commitment. */
export async function openEnvelope({ key, iv }: StreamKey, envelope: Bytes): Promise<Report> {
  const header = envelope.slice(0, COMMIT);
  const params = {
    name: "AES-GCM",
    iv: nonce(iv, readU32(envelope, 8)),
    additionalData: envelope.slice(0, SEALED),
  };
  const plain = await crypto.subtle.decrypt(params, key, envelope.slice(SEALED)).then(
    (bytes) => new Uint8Array(bytes),
    (cause) => {
      throw new CryptoError("altered", cause);
    },
  );
  const end = BODY + readU32(plain, 0);
  checkPadding(plain, end, DOUBLINGS);
  const report = { header, body: plain.slice(BODY, end), key: plain.slice(4, BODY) };
  await checkReport(report, envelope.slice(COMMIT, SEALED));
  return report;
}

/** Checks a revealed message against the commitment that stands in its envelope. Throws bad_commitment. */
export async function checkReport({ header, body, key }: Report, commitment: Bytes): Promise<void> {
  if (!(await isHmac(key, commitment, concat(header, body)))) throw new CryptoError("bad_commitment");
}
