import type { Bytes } from "./bytes";
import { SealRefused } from "./errors";
import { hpkeOpen, hpkeSeal } from "./hpke";
import type { Keys } from "./keys";

/** `plain` for the holder of `publicKey` alone, bound to `info`; 81 bytes longer. Throws BadKey. */
export const seal = hpkeSeal;

/** What `seal` took. Throws SealRefused. */
export async function unseal(keys: Keys, sealed: Bytes, info: Bytes): Promise<Bytes> {
  try {
    return await hpkeOpen(keys, sealed, info);
  } catch (cause) {
    throw new SealRefused(cause);
  }
}
