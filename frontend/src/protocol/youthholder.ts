import {
  type Bytes,
  checkTeam,
  type Epoch,
  type EpochRecord,
  fromBase64url,
  type Identity,
  type Member,
  memberIn,
  openEpoch,
  Role,
  TEAM_SLOT,
  toBase64url,
  YOUTH_SLOT,
} from "../crypto/phone";
import type { Due, Holder, Urge } from "./epochs";
import { Untrusted } from "./errors";
import type { Base64Url, EpochEntry, TeamKey } from "./wire";

/** Who may be in the epochs besides the youth and the team. */
export interface GuestKeeper {
  /** Whether the youth let in every guest of this record, for that epoch, in this visit. */
  knows(record: EpochRecord): boolean;
  /** Whether what is written now may be read by every guest of this record. */
  keeps(record: EpochRecord): boolean;
  /** Which guests the epoch after `newest` has, and how to say it when that is a change. */
  next(newest: EpochRecord, urge: Urge): Pick<Due, "members" | "say">;
}

/** A youth's side of the epochs. Seals nothing to a team key that the root does not vouch for. */
export class YouthHolder implements Holder {
  readonly slot = YOUTH_SLOT;
  readonly identity: Identity;
  /** The first epoch of this visit; 0 when it began with a return code and has none of its own yet. */
  since: number;
  /** Null as long as there was no need for one: then nobody is let in. */
  guests: GuestKeeper | null = null;
  readonly root: Base64Url;
  private readonly vouched = new Map<number, Base64Url>();
  private generation = 0;

  constructor(identity: Identity, root: Base64Url, since: number) {
    this.identity = identity;
    this.root = root;
    this.since = since;
  }

  /** Throws Untrusted. */
  async learn(team: TeamKey | null): Promise<void> {
    if (!team) throw new Untrusted();
    const { generation, public_key, signature } = team;
    if (this.vouched.get(generation) !== public_key) {
      const [publicKey, signed] = [fromBase64url(public_key), fromBase64url(signature)];
      await checkTeam(fromBase64url(this.root), { generation, publicKey, signature: signed }).catch(() => {
        throw new Untrusted();
      });
      this.vouched.set(generation, public_key);
    }
    this.generation = Math.max(this.generation, generation);
  }

  /** Throws for a record with a guest whom the youth did not let in, unless it is of an earlier visit: nothing is written there. */
  async trusts(record: EpochRecord, { team_signature }: EpochEntry): Promise<boolean> {
    if (this.since && record.number >= this.since && hasGuest(record) && !this.guests?.knows(record))
      throw new Untrusted();
    if (record.creator === YOUTH_SLOT) return true;
    const { generation, key } = memberIn(record, TEAM_SLOT)!;
    const public_key = toBase64url(key);
    if (team_signature) await this.learn({ generation, public_key, signature: team_signature });
    return this.vouched.get(generation) === public_key;
  }

  async open(bytes: Bytes, record: EpochRecord, { seal }: EpochEntry): Promise<Epoch | null> {
    if (!seal) return null;
    const keys = this.identity.open;
    const epoch = await openEpoch({
      conv: record.conv,
      record: bytes,
      slot: YOUTH_SLOT,
      seal: fromBase64url(seal),
      keys,
    });
    const { generation, key } = memberIn(record, TEAM_SLOT)!;
    if (record.creator === YOUTH_SLOT) this.vouched.set(generation, toBase64url(key));
    return epoch;
  }

  successor(newest: EpochRecord, urge: Urge): Due | null {
    const { generation, since, guests, identity } = this;
    const known = memberIn(newest, TEAM_SLOT)!.generation;
    const { members = [], say = undefined } = guests?.next(newest, urge) ?? {};
    const isOld = generation > known && urge === "write";
    const isDue = !since || urge === "renew" || isOld || say || this.shuns(newest);
    return isDue && generation > 0 && generation >= known
      ? { members: [...this.members(), ...members], keys: identity.open, say }
      : null;
  }

  shuns(record: EpochRecord): boolean {
    return hasGuest(record) && !this.guests?.keeps(record);
  }

  /** The youth and the team. Call after `learn`. */
  members(): Member[] {
    const { generation } = this;
    return [
      { slot: YOUTH_SLOT, role: Role.youth, generation: 0, key: this.identity.open.bytes },
      { slot: TEAM_SLOT, role: Role.team, generation, key: fromBase64url(this.vouched.get(generation)!) },
    ];
  }

  succeeded(number: number): void {
    this.since ||= number;
  }
}

function hasGuest({ members }: EpochRecord): boolean {
  return members.length > 2;
}
