import type { Bytes } from "./bytes";
import { CryptoError } from "./errors";
import { importPublic, type Keys } from "./keys";

const ECDSA = { name: "ECDSA", hash: "SHA-256" };

/** ECDSA over P-256 and SHA-256: r and s of 32 bytes each. */
export async function sign(keys: Keys, statement: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign(ECDSA, keys.privateKey, statement));
}

/** Throws bad_signature, or bad_key when `publicKey` is none. */
export async function checkSignature(publicKey: Bytes, signature: Bytes, statement: Bytes): Promise<void> {
  const key = await importPublic(publicKey, "ECDSA");
  if (!(await crypto.subtle.verify(ECDSA, key, signature, statement))) throw new CryptoError("bad_signature");
}
