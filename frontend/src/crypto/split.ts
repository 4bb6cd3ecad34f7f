import type { Bytes } from "./bytes";
import { derive, label } from "./hash";

/**
 * The independent parts of an Argon2id root: `locator` (16 bytes) finds the conversation, `auth` (32) proves the code
 * or passphrase to the server, `kek` (32) wraps keys and never leaves the browser.
 */
export interface Split {
  readonly locator: Bytes;
  readonly auth: Bytes;
  readonly kek: Bytes;
}

/** Splits `root` (32 bytes). Staff have no use for the locator. */
export async function split(root: Bytes): Promise<Split> {
  const [locator, auth, kek] = await Promise.all([
    derive(root, label("locator"), 16),
    derive(root, label("auth"), 32),
    derive(root, label("kek"), 32),
  ]);
  return { locator, auth, kek };
}
