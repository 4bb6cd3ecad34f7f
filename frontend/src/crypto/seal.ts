import type { Bytes } from "./bytes";
import { CryptoError } from "./errors";
import { hpkeOpen, hpkeSeal } from "./hpke";
import type { Keys } from "./keys";

/** `plain` for the holder of `publicKey` alone, bound to `info`; 81 bytes longer. Throws bad_key. */
export const seal = hpkeSeal;

/** What `seal` took. Throws seal_refused. */
export async function unseal(keys: Keys, sealed: Bytes, info: Bytes): Promise<Bytes> {
  try {
    return await hpkeOpen(keys, sealed, info);
  } catch (cause) {
    throw new CryptoError("seal_refused", cause);
  }
}
