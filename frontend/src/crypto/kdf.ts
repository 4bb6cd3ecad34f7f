import { argon2id } from "@noble/hashes/argon2.js";
import type { Bytes } from "./bytes";

/**
 * KDF 1: the root (32 bytes) of a return code's secret. `salt` belongs to the installation, at least 16 bytes.
 * Argon2id v1.3 (RFC 9106), 19 MiB, 2 passes. Blocks for seconds on a cheap phone: run it in a worker.
 */
export function codeRoot(secret: Bytes, salt: Bytes): Bytes {
  return argon2id(secret, salt, { t: 2, m: 19_456, p: 1 }) as Bytes;
}

/**
 * KDF 2: the root (32 bytes) of a staff passphrase; `salt` comes from `staffSalt`.
 * Argon2id v1.3, 64 MiB, 3 passes. Run it in a worker.
 */
export function staffRoot(passphrase: Bytes, salt: Bytes): Bytes {
  return argon2id(passphrase, salt, { t: 3, m: 65_536, p: 1 }) as Bytes;
}
