import {
  type Bytes,
  checkEnrolment,
  checkRoot,
  exportPrivate,
  fingerprint,
  fromBase64url,
  type Guest,
  generateKeys,
  type Invitation,
  type Keys,
  keepInvitation,
  openRootKey,
  openTeamKey,
  recallInvitation,
  sealRootKey,
  sealTeamKey,
  signCertificate,
  signTeam,
  toBase64url,
  unwrapStaffKeys,
  wrapStaffKeys,
} from "../crypto";
import { Locked, Untrusted } from "./errors";
import type { Me, Proof, Role } from "./staffwire";
import type { TeamKeys } from "./teamholder";
import type { Base64Url, TeamKey } from "./wire";

/** What is printed and put in sealed envelopes, root and team kept apart: each opens nothing but its own. */
export interface RecoveryKit {
  /** The root's private key, PKCS #8 in base64url. */
  root: string;
  team: { generation: number; key: string }[];
  /** Of the root's public key, 16 symbols in groups, as it stands on the verified mark. */
  fingerprint: string;
}

/** One person's opened keys. They live in this object and nowhere else. */
export class Keyring {
  readonly own: Keys;
  readonly team: TeamKeys;
  /** The root's public key; null before the key ceremony. */
  readonly rootPublic: Bytes | null;
  private readonly root: Keys | null;

  private constructor(own: Keys, team: TeamKeys, rootPublic: Bytes | null, root: Keys | null) {
    this.own = own;
    this.team = team;
    this.rootPublic = rootPublic;
    this.root = root;
  }

  /**
   * Opens the key blob and the seals in `me` with `kek`. `knowsRoot`: the blob holds the root already.
   * Throws box_refused for another passphrase, Untrusted for another root than the one in the blob, or a team key that
   * this root does not vouch for.
   */
  static async open(kek: Uint8Array<ArrayBuffer>, me: Me): Promise<{ ring: Keyring; knowsRoot: boolean }> {
    const staff = await unwrapStaffKeys(kek, fromBase64url(me.blob!));
    const root = me.root ? fromBase64url(me.root) : null;
    if (root) trusted(() => checkRoot(staff, root));
    // A server that hides the root would be offered a second ceremony.
    else if (staff.root) untrusted();
    const team = new Map<number, Keys>();
    for (const { generation, public_key, seal } of root ? me.team_seals : []) {
      const place = { generation, publicKey: fromBase64url(public_key) };
      const opened = openTeamKey(staff.keys, root!, place, fromBase64url(seal));
      team.set(generation, await opened.catch(untrusted));
    }
    const rootKeys =
      root && me.root_seal ? await openRootKey(staff.keys, root, fromBase64url(me.root_seal)) : null;
    return { ring: new Keyring(staff.keys, team, root, rootKeys), knowsRoot: staff.root !== null };
  }

  /** The blob that holds these keys and the root's public half. */
  async blob(kek: Uint8Array<ArrayBuffer>, root: Base64Url | null): Promise<Base64Url> {
    return toBase64url(
      await wrapStaffKeys(kek, { keys: this.own, root: root === null ? null : fromBase64url(root) }),
    );
  }

  /** Throws Locked without the root key. */
  async kit(): Promise<RecoveryKit> {
    const root = this.rootKeys();
    const team = [...this.team].map(async ([generation, keys]) => ({ generation, key: await onPaper(keys) }));
    return {
      root: await onPaper(root),
      team: await Promise.all(team),
      fingerprint: await fingerprint(root.bytes),
    };
  }

  /** What the server keeps of an invitation's secret. Throws Locked. */
  async keep(invitation: Invitation): Promise<Base64Url> {
    return toBase64url(await keepInvitation(this.rootKeys(), invitation));
  }

  /** Throws Untrusted unless the public key comes from whoever was invited; gives its bytes. */
  async check({ public_key, mac, invitation, wrapped_secret }: Proof): Promise<Uint8Array<ArrayBuffer>> {
    const root = this.rootKeys();
    if (!(public_key && mac && invitation && wrapped_secret)) throw new Untrusted();
    const key = fromBase64url(public_key);
    try {
      const recalled = await recallInvitation(root, fromBase64url(invitation), fromBase64url(wrapped_secret));
      await checkEnrolment(recalled, key, fromBase64url(mac));
    } catch {
      throw new Untrusted();
    }
    return key;
  }

  /** Every generation of the team key for this member, and for a supervisor the root key: bodies of `POST seals`. */
  async sealsFor(
    member: Uint8Array<ArrayBuffer>,
    role: Role,
  ): Promise<{ generation: number; seal: Base64Url; root_seal?: Base64Url }[]> {
    const root = this.rootKeys();
    const root_seal = role === "supervisor" ? toBase64url(await sealRootKey(member, root)) : undefined;
    return Promise.all(
      [...this.team].map(async ([generation, keys]) => ({
        generation,
        seal: toBase64url(await sealTeamKey(member, root, generation, keys)),
        ...(root_seal ? { root_seal } : {}),
      })),
    );
  }

  /** A fresh team key that follows the newest, signed by the root, and its seal for each of `members`. */
  async renew(
    members: ReadonlyMap<Base64Url, Uint8Array<ArrayBuffer>>,
  ): Promise<TeamKey & { seals: { handle: Base64Url; seal: Base64Url }[] }> {
    const generation = Math.max(0, ...this.team.keys()) + 1;
    const root = this.rootKeys();
    const { team, keys } = await newTeam(root, generation);
    const seals = [...members].map(async ([handle, key]) => ({
      handle,
      seal: toBase64url(await sealTeamKey(key, root, generation, keys)),
    }));
    return { ...team, seals: await Promise.all(seals) };
  }

  /** A certificate for a guest whose key was checked. Throws Locked without the root key. */
  certify(guest: Guest): Promise<Bytes> {
    return signCertificate(this.rootKeys(), guest);
  }

  private rootKeys(): Keys {
    if (!this.root) throw new Locked();
    return this.root;
  }
}

/** The body of `POST ceremony` but for the blob: a fresh root and first team key, sealed to who makes them. */
export async function makeCeremony(own: Keys): Promise<{
  root_public: Base64Url;
  root_seal: Base64Url;
  team: { public_key: Base64Url; signature: Base64Url; seal: Base64Url };
}> {
  const root = await generateKeys("ECDSA");
  const { team, keys } = await newTeam(root, 1);
  const { public_key, signature } = team;
  return {
    root_public: toBase64url(root.bytes),
    root_seal: toBase64url(await sealRootKey(own.bytes, root)),
    team: { public_key, signature, seal: toBase64url(await sealTeamKey(own.bytes, root, 1, keys)) },
  };
}

async function newTeam(root: Keys, generation: number): Promise<{ team: TeamKey; keys: Keys }> {
  const keys = await generateKeys("ECDH");
  const { publicKey, signature } = await signTeam(root, generation, keys.bytes);
  return {
    team: { generation, public_key: toBase64url(publicKey), signature: toBase64url(signature) },
    keys,
  };
}

async function onPaper(keys: Keys): Promise<string> {
  return toBase64url(await exportPrivate(keys));
}

function trusted(check: () => void): void {
  try {
    check();
  } catch {
    untrusted();
  }
}

function untrusted(): never {
  throw new Untrusted();
}
