import { type Bytes, utf8 } from "./bytes";

export async function sha256(bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

function hmacKey(key: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign", "verify"]);
}

/** HMAC-SHA256 (RFC 2104). */
export async function hmac(key: Bytes, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign("HMAC", await hmacKey(key), bytes));
}

/** Compares in constant time. */
export async function isHmac(key: Bytes, mac: Bytes, bytes: Bytes): Promise<boolean> {
  return crypto.subtle.verify("HMAC", await hmacKey(key), mac, bytes);
}

/** HKDF-SHA256 (RFC 5869); `length` in bytes. */
export async function hkdf(secret: Bytes, salt: Bytes, info: Bytes, length: number): Promise<Bytes> {
  const key = await crypto.subtle.importKey("raw", secret, "HKDF", false, ["deriveBits"]);
  const params = { name: "HKDF", hash: "SHA-256", salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(params, key, length * 8));
}

/** HKDF with a salt of 32 zero bytes. */
export function derive(secret: Bytes, info: Bytes, length: number): Promise<Bytes> {
  return hkdf(secret, new Uint8Array(32), info, length);
}

/** The label that keeps one use of a key or hash apart from every other. */
export function label(name: string): Bytes {
  return utf8(`luwte1 ${name}`);
}
