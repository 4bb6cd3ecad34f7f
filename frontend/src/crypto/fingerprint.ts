import { toSymbols } from "./base32";
import { type Bytes, concat } from "./bytes";
import { label, sha256 } from "./hash";

/** The root's public key as people compare it: 80 bits in 16 symbols. */
export async function fingerprint(publicKey: Bytes): Promise<string> {
  return toSymbols((await sha256(concat(label("fingerprint"), publicKey))).slice(0, 10));
}
