import { type Bytes, concat, fromUtf8, readU64, u8, u64, utf8 } from "./bytes";
import { CryptoError } from "./errors";
import { label, sha256 } from "./hash";
import { type Keys, PUBLIC_KEY_LENGTH } from "./keys";
import { checkSignature, sign } from "./sign";

export const GuestKind = { police: 1, helper: 2 } as const;
export type GuestKind = (typeof GuestKind)[keyof typeof GuestKind];

const VERSION = 1;
const SIGNATURE = 64;
const MOST_TEXT = 255;
const TEXTS = 2 + PUBLIC_KEY_LENGTH + 16;

/** Who a guest is, and who checked that. Times are whole minutes since 1970-01-01 UTC. */
export interface Guest {
  readonly kind: GuestKind;
  readonly publicKey: Bytes;
  readonly checkedMinute: number;
  readonly lastMinute: number;
  readonly name: string;
  readonly unit: string;
  readonly checkedBy: string;
}

function writeText(text: string): Bytes {
  const bytes = utf8(text);
  if (bytes.length === 0 || bytes.length > MOST_TEXT) throw new CryptoError("bad_statement");
  return concat(u8(bytes.length), bytes);
}

/** The certificate: the guest's particulars and the root's signature. Throws bad_statement for a text of 0 or > 255 bytes. */
export async function signCertificate(root: Keys, guest: Guest): Promise<Bytes> {
  const body = concat(
    u8(VERSION),
    u8(guest.kind),
    guest.publicKey,
    u64(guest.checkedMinute),
    u64(guest.lastMinute),
    ...[guest.name, guest.unit, guest.checkedBy].map(writeText),
  );
  return concat(body, await sign(root, concat(label("cert"), body)));
}

/**
 * Reads a certificate and checks that the root (its public key) signed it and that `nowMinute` is not past its end.
 * Throws unknown_version, bad_statement, bad_signature or expired.
 */
export async function readCertificate(root: Bytes, certificate: Bytes, nowMinute: number): Promise<Guest> {
  if (certificate[0] !== VERSION) throw new CryptoError("unknown_version");
  const body = certificate.slice(0, -SIGNATURE);
  const guest = parse(body);
  await checkSignature(root, certificate.slice(-SIGNATURE), concat(label("cert"), body));
  if (nowMinute > guest.lastMinute) throw new CryptoError("expired");
  return guest;
}

/** SHA-256 of a certificate without its signature: how a consent names a guest. */
export function certificateHash(certificate: Bytes): Promise<Bytes> {
  return sha256(certificate.slice(0, -SIGNATURE));
}

function parse(body: Bytes): Guest {
  const kind = body[1] as GuestKind;
  if (body.length < TEXTS || (kind !== GuestKind.police && kind !== GuestKind.helper))
    throw new CryptoError("bad_statement");
  const [checkedMinute, lastMinute] = [readU64(body, TEXTS - 16), readU64(body, TEXTS - 8)];
  const [name, unit, checkedBy, ...others] = readTexts(body.slice(TEXTS));
  if (checkedMinute === undefined || lastMinute === undefined) throw new CryptoError("bad_statement");
  if (name === undefined || unit === undefined || checkedBy === undefined || others.length > 0)
    throw new CryptoError("bad_statement");
  const publicKey = body.slice(2, 2 + PUBLIC_KEY_LENGTH);
  return { kind, publicKey, checkedMinute, lastMinute, name, unit, checkedBy };
}

function readTexts(bytes: Bytes): string[] {
  const texts = [];
  let at = 0;
  while (at < bytes.length) {
    const end = at + 1 + bytes[at]!;
    if (end > bytes.length || end === at + 1) throw new CryptoError("bad_statement");
    texts.push(decode(bytes.slice(at + 1, end)));
    at = end;
  }
  return texts;
}

function decode(bytes: Bytes): string {
  try {
    return fromUtf8(bytes);
  } catch (cause) {
    throw new CryptoError("bad_statement", cause);
  }
}
