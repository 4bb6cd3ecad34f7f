import { closeBox, openBox } from "./box";
import { type Bytes, concat, readU32, u32 } from "./bytes";
import { CryptoError } from "./errors";
import { label } from "./hash";
import { exportPrivate, generateKeys, importPrivate, type Keys } from "./keys";

/** A youth's keys: `open` opens seals, `sign` signs consent and its withdrawal and nothing else. */
export interface Identity {
  readonly open: Keys;
  readonly sign: Keys;
}

export async function generateIdentity(): Promise<Identity> {
  const [open, sign] = await Promise.all([generateKeys("ECDH"), generateKeys("ECDSA")]);
  return { open, sign };
}

/** Both private keys in a row, each after its length: the plain form that gets wrapped. */
export async function packIdentity({ open, sign }: Identity): Promise<Bytes> {
  const [one, two] = [await exportPrivate(open), await exportPrivate(sign)];
  return concat(u32(one.length), one, u32(two.length), two);
}

/** Throws bad_key. */
export async function unpackIdentity(packed: Bytes): Promise<Identity> {
  if (packed.length < 8) throw new CryptoError("bad_key");
  const middle = 4 + readU32(packed, 0);
  if (packed.length < middle + 4 || packed.length !== middle + 4 + readU32(packed, middle))
    throw new CryptoError("bad_key");
  const open = await importPrivate(packed.slice(4, middle), "ECDH");
  const sign = await importPrivate(packed.slice(middle + 4), "ECDSA");
  return { open, sign };
}

/** The blob the server keeps for a return code. */
export async function wrapIdentity(kek: Bytes, identity: Identity): Promise<Bytes> {
  return closeBox(kek, await packIdentity(identity), label("identity"));
}

/** Throws box_refused (another code, or altered) or bad_key. */
export async function unwrapIdentity(kek: Bytes, blob: Bytes): Promise<Identity> {
  return unpackIdentity(await openBox(kek, blob, label("identity")));
}
