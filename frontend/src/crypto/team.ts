import { type Bytes, concat, same, u32 } from "./bytes";
import { CryptoError } from "./errors";
import { label } from "./hash";
import { exportPrivate, importPrivate, type Keys } from "./keys";
import { seal, unseal } from "./seal";
import { checkSignature, sign } from "./sign";

const SIGNATURE = 64;

/** A team key that the root vouches for; `generation` counts from 1. */
export interface TeamGeneration {
  readonly generation: number;
  readonly publicKey: Bytes;
  readonly signature: Bytes;
}

function teamStatement(generation: number, publicKey: Bytes): Bytes {
  return concat(label("team"), u32(generation), publicKey);
}

export async function signTeam(root: Keys, generation: number, publicKey: Bytes): Promise<TeamGeneration> {
  return { generation, publicKey, signature: await sign(root, teamStatement(generation, publicKey)) };
}

/** Throws bad_signature unless the root (its public key, 65 bytes) vouches for this team key. */
export async function checkTeam(
  root: Bytes,
  { generation, publicKey, signature }: TeamGeneration,
): Promise<void> {
  await checkSignature(root, signature, teamStatement(generation, publicKey));
}

function teamKeyInfo(generation: number, publicKey: Bytes): Bytes {
  return concat(label("teamkey"), u32(generation), publicKey);
}

/**
 * The team's private key, for the staff member whose public key is `member`. The root's signature goes inside: HPKE
 * alone lets anybody, the server too, seal a key to a staff member.
 */
export async function sealTeamKey(member: Bytes, root: Keys, generation: number, team: Keys): Promise<Bytes> {
  const { signature } = await signTeam(root, generation, team.bytes);
  return seal(member, concat(signature, await exportPrivate(team)), teamKeyInfo(generation, team.bytes));
}

/**
 * Throws seal_refused, also when the private key inside is another than `publicKey`, and bad_signature unless the root
 * (its public key, as this staff member knows it) vouches for that key.
 */
export async function openTeamKey(
  own: Keys,
  root: Bytes,
  { generation, publicKey }: Pick<TeamGeneration, "generation" | "publicKey">,
  sealed: Bytes,
): Promise<Keys> {
  const plain = await unseal(own, sealed, teamKeyInfo(generation, publicKey));
  await checkTeam(root, { generation, publicKey, signature: plain.slice(0, SIGNATURE) });
  return expect(await importPrivate(plain.slice(SIGNATURE), "ECDH"), publicKey);
}

function rootKeyInfo(publicKey: Bytes): Bytes {
  return concat(label("rootkey"), publicKey);
}

/** The root's private key, for the supervisor whose public key is `member`. */
export async function sealRootKey(member: Bytes, root: Keys): Promise<Bytes> {
  return seal(member, await exportPrivate(root), rootKeyInfo(root.bytes));
}

/** Throws seal_refused, also when the private key inside is another than `publicKey`. */
export async function openRootKey(own: Keys, publicKey: Bytes, sealed: Bytes): Promise<Keys> {
  const pkcs8 = await unseal(own, sealed, rootKeyInfo(publicKey));
  return expect(await importPrivate(pkcs8, "ECDSA"), publicKey);
}

function expect(keys: Keys, publicKey: Bytes): Keys {
  if (!same(keys.bytes, publicKey)) throw new CryptoError("seal_refused");
  return keys;
}
