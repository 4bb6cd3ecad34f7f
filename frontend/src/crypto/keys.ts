import { fromBase64url } from "./base64url";
import { type Bytes, concat } from "./bytes";
import { CryptoError } from "./errors";

export const PUBLIC_KEY_LENGTH = 65;

/** What a key is for: opening seals (ECDH) or signing statements (ECDSA). Both on P-256. */
export type Purpose = "ECDH" | "ECDSA";

/** A key pair whose private half can be wrapped; `bytes` is the public key as an uncompressed point, 65 bytes. */
export interface Keys {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly bytes: Bytes;
}

const PRIVATE_USE: Record<Purpose, KeyUsage[]> = { ECDH: ["deriveBits"], ECDSA: ["sign"] };
const PUBLIC_USE: Record<Purpose, KeyUsage[]> = { ECDH: [], ECDSA: ["verify"] };

function onP256(purpose: Purpose): EcKeyImportParams {
  return { name: purpose, namedCurve: "P-256" };
}

export async function generateKeys(purpose: Purpose): Promise<Keys> {
  const use = [...PRIVATE_USE[purpose], ...PUBLIC_USE[purpose]];
  const { privateKey, publicKey } = await crypto.subtle.generateKey(onP256(purpose), true, use);
  return { privateKey, publicKey, bytes: new Uint8Array(await crypto.subtle.exportKey("raw", publicKey)) };
}

/** Throws bad_key for anything but 65 bytes of a point on P-256. */
export async function importPublic(bytes: Bytes, purpose: Purpose): Promise<CryptoKey> {
  if (bytes.length !== PUBLIC_KEY_LENGTH) throw new CryptoError("bad_key");
  try {
    return await crypto.subtle.importKey("raw", bytes, onP256(purpose), true, PUBLIC_USE[purpose]);
  } catch (cause) {
    throw new CryptoError("bad_key", cause);
  }
}

/** The private key as PKCS #8 (RFC 5208). */
export async function exportPrivate(keys: Keys): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey("pkcs8", keys.privateKey));
}

/** The pair of a PKCS #8 private key. Throws bad_key. */
export async function importPrivate(pkcs8: Bytes, purpose: Purpose): Promise<Keys> {
  try {
    const privateKey = await crypto.subtle.importKey(
      "pkcs8",
      pkcs8,
      onP256(purpose),
      true,
      PRIVATE_USE[purpose],
    );
    const { x, y } = await crypto.subtle.exportKey("jwk", privateKey);
    const bytes = concat(new Uint8Array([4]), fromBase64url(x!), fromBase64url(y!));
    return { privateKey, publicKey: await importPublic(bytes, purpose), bytes };
  } catch (cause) {
    throw new CryptoError("bad_key", cause);
  }
}

/** The private scalar, 32 bytes: a secret that only holders of the pair share. */
export async function scalar(keys: Keys): Promise<Bytes> {
  return fromBase64url((await crypto.subtle.exportKey("jwk", keys.privateKey)).d!);
}

/** The x coordinate of the Diffie-Hellman point, 32 bytes. */
export async function agree(privateKey: CryptoKey, publicKey: CryptoKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.deriveBits({ name: "ECDH", public: publicKey }, privateKey, 256));
}
