import { aesKey } from "./box";
import { type Bytes, concat, u8, utf8 } from "./bytes";
import { hkdf, hmac } from "./hash";
import { agree, importPublic, type Keys } from "./keys";

// RFC 9180, base mode, single shot, for the one suite of version 1. WebCrypto's HKDF does extract and expand in one
// call, which is all that base mode needs. The tests hold it against two other implementations.
const KEM = concat(utf8("KEM"), new Uint8Array([0, 0x10]));
const HPKE = concat(utf8("HPKE"), new Uint8Array([0, 0x10, 0, 0x01, 0, 0x02]));
const BASE_MODE = 0;
const ENC_LENGTH = 65;
const NO_SALT = new Uint8Array(32);
const EMPTY = new Uint8Array(0);

function labeled(suite: Bytes, name: string, bytes: Bytes): Bytes {
  return concat(utf8("HPKE-v1"), suite, utf8(name), bytes);
}

function expandInfo(suite: Bytes, name: string, context: Bytes, length: number): Bytes {
  return concat(u8(0), u8(length), labeled(suite, name, context));
}

async function sharedSecret(privateKey: CryptoKey, publicKey: CryptoKey, kemContext: Bytes): Promise<Bytes> {
  const shared = await agree(privateKey, publicKey);
  const info = expandInfo(KEM, "shared_secret", kemContext, 32);
  return hkdf(labeled(KEM, "eae_prk", shared), NO_SALT, info, 32);
}

async function cipher(shared: Bytes, info: Bytes): Promise<[CryptoKey, AesGcmParams]> {
  const noPsk = await hmac(NO_SALT, labeled(HPKE, "psk_id_hash", EMPTY));
  const infoHash = await hmac(NO_SALT, labeled(HPKE, "info_hash", info));
  const context = concat(u8(BASE_MODE), noPsk, infoHash);
  const secret = labeled(HPKE, "secret", EMPTY);
  const key = await hkdf(secret, shared, expandInfo(HPKE, "key", context, 32), 32);
  const iv = await hkdf(secret, shared, expandInfo(HPKE, "base_nonce", context, 12), 12);
  return [await aesKey(key), { name: "AES-GCM", iv }];
}

/** enc[65] and the ciphertext, which is 16 bytes longer than `plain`. Throws bad_key. */
export async function hpkeSeal(publicKey: Bytes, plain: Bytes, info: Bytes): Promise<Bytes> {
  const recipient = await importPublic(publicKey, "ECDH");
  const { privateKey, publicKey: own } = await crypto.subtle.generateKey(
    { name: "ECDH", namedCurve: "P-256" },
    false,
    ["deriveBits"],
  );
  const enc = new Uint8Array(await crypto.subtle.exportKey("raw", own));
  const shared = await sharedSecret(privateKey, recipient, concat(enc, publicKey));
  const [key, params] = await cipher(shared, info);
  return concat(enc, new Uint8Array(await crypto.subtle.encrypt(params, key, plain)));
}

/** Throws bad_key for a bad enc, and WebCrypto's OperationError for anything else that is wrong. */
export async function hpkeOpen(keys: Keys, sealed: Bytes, info: Bytes): Promise<Bytes> {
  const enc = sealed.slice(0, ENC_LENGTH);
  const sender = await importPublic(enc, "ECDH");
  const shared = await sharedSecret(keys.privateKey, sender, concat(enc, keys.bytes));
  const [key, params] = await cipher(shared, info);
  return new Uint8Array(await crypto.subtle.decrypt(params, key, sealed.slice(ENC_LENGTH)));
}
