import { createECDH, createHash } from "node:crypto";
import { toBase64url } from "../../src/crypto/base64url";
import type { Bytes } from "../../src/crypto/bytes";

let drawn = 0;

function draw(length: number): Bytes {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 32) {
    const block = createHash("sha256").update(`luwte vectors ${drawn++}`).digest();
    bytes.set(block.subarray(0, Math.min(32, length - at)), at);
  }
  return bytes;
}

async function drawKeys(
  algorithm: EcKeyGenParams,
  extractable: boolean,
  usages: KeyUsage[],
): Promise<CryptoKeyPair> {
  const ecdh = createECDH("prime256v1");
  const secret = draw(32);
  ecdh.setPrivateKey(secret);
  const point = new Uint8Array(ecdh.getPublicKey());
  const open = {
    kty: "EC",
    crv: "P-256",
    x: toBase64url(point.slice(1, 33)),
    y: toBase64url(point.slice(33)),
  };
  const isPublic = (use: KeyUsage) => use === "verify";
  const { subtle } = crypto;
  const privateUse = usages.filter((use) => !isPublic(use));
  return {
    publicKey: await subtle.importKey("jwk", open, algorithm, true, usages.filter(isPublic)),
    privateKey: await subtle.importKey(
      "jwk",
      { ...open, d: toBase64url(secret) },
      algorithm,
      extractable,
      privateUse,
    ),
  };
}

/** From here on, this process draws the same "random" bytes and keys at each run. For vectors only. */
export function fixChance(): void {
  const getRandomValues = (array: Bytes) => {
    array.set(draw(array.length));
    return array;
  };
  Object.defineProperty(crypto, "getRandomValues", { value: getRandomValues });
  Object.defineProperty(crypto.subtle, "generateKey", { value: drawKeys });
}
