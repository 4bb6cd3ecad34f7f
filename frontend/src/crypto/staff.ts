import { closeBox, openBox } from "./box";
import { type Bytes, concat, readU32, same, u8, u32, utf8 } from "./bytes";
import { CryptoError } from "./errors";
import { label, sha256 } from "./hash";
import { exportPrivate, importPrivate, type Keys, PUBLIC_KEY_LENGTH } from "./keys";

/** What a staff member's passphrase opens; `root` is the root's public key, null until it is known. */
export interface StaffKeys {
  readonly keys: Keys;
  readonly root: Bytes | null;
}

/** The salt of KDF 2 (16 bytes). `salt` belongs to the installation; capitals in `username` do not matter. */
export async function staffSalt(salt: Bytes, username: string): Promise<Bytes> {
  const name = utf8(username.normalize("NFC").toLowerCase());
  return (await sha256(concat(label("staff"), salt, name))).slice(0, 16);
}

/** The passphrase as KDF 2 takes it, the same on every keyboard. */
export function passphraseBytes(passphrase: string): Bytes {
  return utf8(passphrase.normalize("NFC"));
}

/** The key blob the server keeps for one staff member. */
export async function wrapStaffKeys(kek: Bytes, { keys, root }: StaffKeys): Promise<Bytes> {
  const pkcs8 = await exportPrivate(keys);
  const plain = concat(u32(pkcs8.length), pkcs8, u8(root ? 1 : 0), root ?? new Uint8Array(0));
  return closeBox(kek, plain, label("staffkey"));
}

/** Throws box_refused (another passphrase, or altered) or bad_key. */
export async function unwrapStaffKeys(kek: Bytes, blob: Bytes): Promise<StaffKeys> {
  const plain = await openBox(kek, blob, label("staffkey"));
  const end = plain.length < 4 ? 0 : 4 + readU32(plain, 0);
  const flag = plain[end];
  const holdsRoot = flag === 1;
  if (end === 0 || plain.length !== end + 1 + (holdsRoot ? PUBLIC_KEY_LENGTH : 0) || flag! > 1)
    throw new CryptoError("bad_key");
  const keys = await importPrivate(plain.slice(4, end), "ECDH");
  return { keys, root: holdsRoot ? plain.slice(end + 1) : null };
}

/** Throws root_changed when the root that the server offers is not the one this staff member enrolled under. */
export function checkRoot({ root }: StaffKeys, offered: Bytes): void {
  if (root && !same(root, offered)) throw new CryptoError("root_changed");
}
