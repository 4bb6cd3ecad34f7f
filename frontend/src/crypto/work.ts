import { sha256 } from "@noble/hashes/sha2.js";
import { utf8 } from "./bytes";

/**
 * Proof of work: `challenge:nonce` with the first decimal nonce for which its SHA-256 begins with `bits` zero bits.
 * Blocks for 2^bits hashes on average: run it in a worker.
 */
export function solveWork(challenge: string, bits: number): string {
  for (let nonce = 0; ; nonce++) {
    const text = `${challenge}:${nonce}`;
    if (zeroBits(sha256(utf8(text))) >= bits) return text;
  }
}

function zeroBits(hash: Uint8Array): number {
  const at = hash.findIndex((byte) => byte > 0);
  return at < 0 ? hash.length * 8 : at * 8 + Math.clz32(hash[at]!) - 24;
}
