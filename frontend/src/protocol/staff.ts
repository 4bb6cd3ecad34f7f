import {
  fromBase64url,
  type Invitation,
  makeInvitation,
  passphraseBytes,
  split,
  staffSalt,
  toBase64url,
  writeFragment,
} from "../crypto";
import { enrolmentOf, invitationIn } from "./enrolling";
import { Locked, Refused, Untrusted } from "./errors";
import type { GuestKeys } from "./guestsnapshot";
import { Keyring, makeCeremony, type RecoveryKit } from "./keyring";
import type { Clock, Heavy, Http } from "./ports";
import { certify, isGuest, listGuests, revoke } from "./staffguests";
import type { Enrolled, GuestAccount, Invited, Invitee, Me, StaffList, WaitingForSeal } from "./staffwire";
import type { TeamKeys } from "./teamholder";
import type { Base64Url, Work } from "./wire";

export type { RecoveryKit } from "./keyring";
export type * from "./staffwire";

/**
 * Why a browser cannot open conversations yet. `none` before step `in`; `ceremony`: this supervisor must make root and
 * team key; `waiting`: a supervisor must seal the team key to this person, or certify this guest.
 */
export type KeyState = "none" | "locked" | "ceremony" | "waiting" | "ready";

export interface StaffWorld {
  http: Http;
  heavy: Heavy;
  clock: Clock;
  /** As the document says; a key blob that holds another one refuses to open. */
  root: Base64Url | null;
  /** The installation's salt, from the document: 16 bytes. */
  salt: Base64Url;
}

type Kek = Uint8Array<ArrayBuffer>;

const ANSWER = "chat.answer_conversation";
const MANAGE_KEYS = "accounts.manage_keys";

/** A person's account and keys in this browser. */
export class StaffKeys {
  private readonly world: StaffWorld;
  private person: Me | null = null;
  private ring: Keyring | null = null;
  private kek: Kek | null = null;
  /** How often the keys were locked: what was on its way to open them then must not. */
  private locks = 0;
  private work: Work | null = null;
  private invited: (Invited & { invitation: Invitation }) | null = null;

  constructor(world: StaffWorld) {
    this.world = world;
  }

  state(): KeyState {
    const { person, ring } = this;
    if (person?.step !== "in") return "none";
    if (!ring) return "locked";
    if (!person.root) return person.permissions.includes(MANAGE_KEYS) ? "ceremony" : "waiting";
    const lacksTeam = person.permissions.includes(ANSWER) && ring.team.size === 0;
    return lacksTeam || (isGuest(person.roles) && !person.certificate) ? "waiting" : "ready";
  }

  me(): Me | null {
    return this.person;
  }

  /** Ask the server who is signed in. While unlocked this also opens seals that came meanwhile. */
  async load(): Promise<Me> {
    return this.become(await this.world.http.get<Me>("me"));
  }

  /**
   * First half of signing in. Raises `Refused` with `wrong`, `wait` in seconds and perhaps `work`: call again with
   * `hurry` to do that work instead of waiting.
   */
  async signIn(username: string, passphrase: string, hurry = false): Promise<void> {
    const { locks } = this;
    const { auth, kek } = await this.derive(username, passphrase);
    const work = hurry && this.work ? await this.world.heavy.solve(this.work.challenge, this.work.bits) : "";
    try {
      await this.world.http.post("sign-in", { username, auth, work });
    } catch (error) {
      this.work = error instanceof Refused ? error.work : null;
      throw error;
    }
    this.work = null;
    if (locks === this.locks) this.kek = kek;
  }

  /** Second half: a code of the authenticator, or a recovery code. Unlocks the keys. Raises `Refused` with `wrong`. */
  async code(code: string): Promise<Me> {
    return this.become(await this.world.http.post<Me>("sign-in/code", { code }));
  }

  async signOut(): Promise<void> {
    this.lock();
    this.person = null;
    await this.world.http.post("sign-out", {});
  }

  /** Read an invitation link's fragment (without #) and ask whom it is for. Raises `Refused` with `unknown`. */
  async openInvitation(fragment: string): Promise<Invited> {
    const invitation = invitationIn(fragment);
    const invited = await this.world.http.post<Invited>("enrol/open", { id: toBase64url(invitation.id) });
    this.invited = { ...invited, invitation };
    return invited;
  }

  /** Make the key pair and store it under the passphrase. After `openInvitation`. */
  async enrol(passphrase: string): Promise<Enrolled> {
    const { username, first, invitation } = this.invited!;
    const { auth, kek } = await this.derive(username, passphrase);
    const { root, http } = this.world;
    const body = await enrolmentOf(invitation, { auth, kek, root, first });
    const enrolled = await http.post<Enrolled>("enrol/finish", body);
    this.kek = kek;
    return enrolled;
  }

  /** Confirm with the first code of the authenticator; signed in and unlocked afterwards. */
  async confirm(code: string): Promise<Me> {
    const me = await this.become(await this.world.http.post<Me>("enrol/confirm", { code }));
    this.invited = null;
    return me;
  }

  /** Drop the private keys. */
  lock(): void {
    this.locks++;
    this.ring = null;
    this.kek = null;
  }

  /** Raises `Refused` with `wrong` for another passphrase, without asking the server. */
  async unlock(passphrase: string): Promise<void> {
    if (!this.person) throw new Locked();
    const { locks } = this;
    const { kek } = await this.derive(this.person.username, passphrase);
    if (locks !== this.locks) throw new Locked();
    await this.open(kek, this.person);
  }

  /** For `CareSession.unlock`. Raises `Locked`. */
  team(): TeamKeys {
    return this.unlocked().ring.team;
  }

  /** The root's public key that the key blob holds, for `CareSession.unlock`. Raises `Locked`. */
  root(): Base64Url {
    return toBase64url(this.guest().root);
  }

  /** For `GuestSession.unlock`. Raises `Locked`, also before the key ceremony. */
  guest(): GuestKeys {
    const { own, rootPublic } = this.unlocked().ring;
    if (!rootPublic) throw new Locked();
    return { own, root: rootPublic };
  }

  /** Make root and team key. Once per installation; `Refused` with `state` after. Keys are ready afterwards. */
  async ceremony(): Promise<RecoveryKit> {
    const { ring, kek } = this.unlocked();
    const made = await makeCeremony(ring.own);
    const blob = await ring.blob(kek, made.root_public);
    await this.become(await this.world.http.post<Me>("ceremony", { ...made, blob }));
    return this.recoveryKit();
  }

  /** Root and team keys for paper. For a supervisor with both seals. Raises `Locked`. */
  async recoveryKit(): Promise<RecoveryKit> {
    return this.unlocked().ring.kit();
  }

  async staff(): Promise<StaffList> {
    return this.world.http.get<StaffList>("staff");
  }

  /** The link to hand over, as path and fragment; it cannot be shown again. Raises `Locked`, or `Refused` with a `field`. */
  async invite(person: Invitee): Promise<string> {
    const invitation = makeInvitation();
    const wrapped_secret = await this.unlocked().ring.keep(invitation);
    await this.world.http.post("invitations", { id: toBase64url(invitation.id), ...person, wrapped_secret });
    return `/${isGuest([person.role]) ? "guest" : "console"}/enrol#${writeFragment(invitation)}`;
  }

  async withdraw(invitation: Base64Url): Promise<void> {
    await this.world.http.post(`invitations/${invitation}/withdraw`, {});
  }

  /** Check that the key comes from whoever was invited, then seal the team key to it. Raises `Untrusted`. */
  async sealWaiting(waiting: WaitingForSeal): Promise<void> {
    const { ring } = this.unlocked();
    const seals = await ring.sealsFor(await ring.check(waiting), waiting.role);
    for (const seal of seals) await this.world.http.post("seals", { handle: waiting.handle, ...seal });
  }

  /** Close an account: its sessions and sockets end at once. Follow with `newTeamKey`. */
  async closeAccount(handle: Base64Url): Promise<void> {
    await this.world.http.post(`staff/${handle}/close`, {});
  }

  /**
   * A new generation of the team key, for everybody who holds the present one. Returns the working names of those whose
   * key could not be checked: they have no seal of it.
   */
  async newTeamKey(): Promise<string[]> {
    const { ring } = this.unlocked();
    const me = this.person!.handle;
    const members = new Map([[me, ring.own.bytes]]);
    const leftOut: string[] = [];
    for (const one of (await this.staff()).staff) {
      if (!one.active || !one.sealed || one.handle === me) continue;
      const key = await ring.check(one).catch(() => null);
      if (key) members.set(one.handle, key);
      else leftOut.push(one.working_name);
    }
    await this.world.http.post("team", await ring.renew(members));
    await this.load();
    return leftOut;
  }

  /** Officers and helpers. For a supervisor. */
  guests(): Promise<GuestAccount[]> {
    return listGuests(this.world.http);
  }

  /**
   * Check that the key comes from whoever was invited, then certify it from now on. Also renews. Raises `Untrusted`,
   * `Locked`, or `Refused` for an account that may not have one.
   */
  async certify(account: GuestAccount, { days }: { days: number }): Promise<void> {
    const { ring } = this.unlocked();
    const minute = Math.floor(this.world.clock.now() / 60_000);
    await certify(this.world.http, ring, account, { checkedBy: this.person!.working_name, minute, days });
  }

  /** From now on nobody lets this guest in; where they are in, it ends at once. */
  async revoke(handle: Base64Url): Promise<void> {
    await revoke(this.world.http, handle);
  }

  private async derive(username: string, passphrase: string): Promise<{ auth: Base64Url; kek: Kek }> {
    const salt = await staffSalt(fromBase64url(this.world.salt), username);
    const { auth, kek } = await split(await this.world.heavy.deriveStaff(passphraseBytes(passphrase), salt));
    return { auth: toBase64url(auth), kek };
  }

  private async become(me: Me): Promise<Me> {
    const { root } = this.world;
    if (root && me.root && root !== me.root) throw new Untrusted();
    this.person = me;
    if (me.step === "in" && this.kek) await this.open(this.kek, me);
    return me;
  }

  private async open(kek: Kek, me: Me): Promise<void> {
    const { locks } = this;
    try {
      const { ring, knowsRoot } = await Keyring.open(kek, me);
      if (me.root && !knowsRoot) await this.world.http.post("blob", { blob: await ring.blob(kek, me.root) });
      if (locks !== this.locks) return;
      this.ring = ring;
      this.kek = kek;
    } catch (error) {
      throw (error as { code?: string }).code === "box_refused" ? new Refused({ code: "wrong" }) : error;
    }
  }

  private unlocked(): { ring: Keyring; kek: Kek } {
    if (!this.ring || !this.kek) throw new Locked();
    return { ring: this.ring, kek: this.kek };
  }
}
