import { type Bytes, concat, random } from "./bytes";
import { CryptoError } from "./errors";

const IV_LENGTH = 12;

export function aesKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
}

/** iv[12] and the AES-256-GCM ciphertext of `plain` under `key` (32 bytes). */
export async function closeBox(key: Bytes, plain: Bytes, aad: Bytes): Promise<Bytes> {
  const iv = random(IV_LENGTH);
  const params = { name: "AES-GCM", iv, additionalData: aad };
  return concat(iv, new Uint8Array(await crypto.subtle.encrypt(params, await aesKey(key), plain)));
}

/** What `closeBox` took. Throws box_refused. */
export async function openBox(key: Bytes, box: Bytes, aad: Bytes): Promise<Bytes> {
  const params = { name: "AES-GCM", iv: box.slice(0, IV_LENGTH), additionalData: aad };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(params, await aesKey(key), box.slice(IV_LENGTH)));
  } catch (cause) {
    throw new CryptoError("box_refused", cause);
  }
}
