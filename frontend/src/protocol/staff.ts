import type { TeamKeys } from "./care";
import type { Heavy, Http, Random } from "./ports";
import type { Base64Url, TeamKey } from "./wire";

export type Role = "care worker" | "supervisor" | "officer" | "helper" | "editor" | "analyst";

/** `GET me`. `blob` and seals are there from step `in` on. */
export interface Me {
  step: "out" | "code" | "in";
  handle: Base64Url;
  username: string;
  working_name: string;
  roles: Role[];
  permissions: string[];
  root: Base64Url | null;
  blob: Base64Url | null;
  team: TeamKey | null;
  team_seals: { generation: number; seal: Base64Url }[];
  root_seal: Base64Url | null;
  language: "nl" | "en";
}

export interface StaffEntry {
  handle: Base64Url;
  username: string;
  working_name: string;
  roles: Role[];
  active: boolean;
  enrolled: boolean;
  sealed: boolean;
}

export interface InvitationEntry {
  id: Base64Url;
  username: string;
  working_name: string;
  role: Role;
  expires: number;
  state: "sent" | "enrolled";
}

/** Somebody who enrolled and has no team key yet. */
export interface WaitingForSeal {
  handle: Base64Url;
  working_name: string;
  role: Role;
  public_key: Base64Url;
  mac: Base64Url;
  invitation: Base64Url;
  wrapped_secret: Base64Url;
}

export interface StaffList {
  staff: StaffEntry[];
  invitations: InvitationEntry[];
  waiting: WaitingForSeal[];
}

export interface Enrolled {
  /** The QR code as SVG, and the same secret as text. */
  svg: string;
  secret: string;
  recovery: string[];
}

/** What is printed and put in two sealed envelopes: each text alone opens nothing but its own key. */
export interface RecoveryKit {
  root: string;
  team: { generation: number; key: string }[];
  /** Of the root public key, in groups, as it stands on the verified mark. */
  fingerprint: string;
}

/** Why a console cannot open conversations yet. */
export type KeyState = "none" | "locked" | "ceremony" | "waiting" | "ready";

export interface StaffWorld {
  http: Http;
  heavy: Heavy;
  random: Random;
  /** As the document says; a key blob that holds another one refuses to open. */
  root: Base64Url | null;
  /** The installation's salt, from the document: 16 bytes. */
  salt: Base64Url;
}

/** A person's account and keys in this browser. Private keys live in this object and nowhere else. */
export class StaffKeys {
  constructor(_world: StaffWorld) {
    void _world;
  }

  /** `none` before `in`; `ceremony`: this supervisor must make root and team key; `waiting`: no team seal yet. */
  state(): KeyState {
    return "none";
  }

  me(): Me | null {
    return null;
  }

  /** Ask the server who is signed in. */
  async load(): Promise<Me> {
    throw new Error("not built");
  }

  /**
   * First half of signing in. Raises `Refused` with `wrong`, `wait` in seconds and perhaps `work`: call again with
   * `hurry` to do that work instead of waiting.
   */
  async signIn(_username: string, _passphrase: string, _hurry?: boolean): Promise<void> {}

  /** Second half: a code of the authenticator, or a recovery code. Unlocks the keys. Raises `Refused` with `wrong`. */
  async code(_code: string): Promise<Me> {
    throw new Error("not built");
  }

  async signOut(): Promise<void> {}

  /** Read an invitation link's fragment (without #) and ask whom it is for. Raises `Refused` with `unknown`. */
  async openInvitation(
    _fragment: string,
  ): Promise<{ username: string; working_name: string; role: Role; first: boolean }> {
    throw new Error("not built");
  }

  /** Make the key pair, store it under the passphrase. After `openInvitation`. */
  async enrol(_passphrase: string): Promise<Enrolled> {
    throw new Error("not built");
  }

  /** Confirm with the first code of the authenticator; signed in afterwards. */
  async confirm(_code: string): Promise<Me> {
    throw new Error("not built");
  }

  /** Drop the private keys. */
  lock(): void {}

  /** Raises `Refused` with `wrong` for another passphrase, without asking the server. */
  async unlock(_passphrase: string): Promise<void> {}

  /** For `CareSession.unlock`. Raises `Locked`. */
  team(): TeamKeys {
    throw new Error("not built");
  }

  /** Make root and team key. Once per installation; `Refused` with `state` after. Keys are ready afterwards. */
  async ceremony(): Promise<RecoveryKit> {
    throw new Error("not built");
  }

  /** Root and team keys for paper. A supervisor with both seals only. Raises `Locked`. */
  async recoveryKit(): Promise<RecoveryKit> {
    throw new Error("not built");
  }

  async staff(): Promise<StaffList> {
    throw new Error("not built");
  }

  /** The link to hand over, as path and fragment; shown once. */
  async invite(_person: { username: string; working_name: string; role: Role }): Promise<string> {
    throw new Error("not built");
  }

  async withdraw(_invitation: Base64Url): Promise<void> {}

  /** Check the MAC under the invitation's secret, then seal the team key (and for supervisors the root key) to them. Raises `Untrusted`. */
  async sealWaiting(_waiting: WaitingForSeal): Promise<void> {}

  /** Close an account: its sessions and sockets end at once. Follow with `newTeamKey`. */
  async closeAccount(_handle: Base64Url): Promise<void> {}

  /** A new generation of the team key, sealed to everybody in `staff` who holds the present one. */
  async newTeamKey(): Promise<void> {}
}
