import {
  type Bytes,
  checkTeam,
  type Epoch,
  type EpochRecord,
  fromBase64url,
  type Identity,
  type Keys,
  type Member,
  memberIn,
  openEpoch,
  Role,
  TEAM_SLOT,
  toBase64url,
  YOUTH_SLOT,
} from "../crypto/phone";
import type { Holder, Urge } from "./epochs";
import { Untrusted } from "./errors";
import type { Base64Url, EpochEntry, TeamKey } from "./wire";

/** A youth's side of the epochs. Seals nothing to a team key that the root does not vouch for. */
export class YouthHolder implements Holder {
  readonly slot = YOUTH_SLOT;
  readonly identity: Identity;
  /** This visit began with a return code and has no epoch of its own yet. */
  fresh: boolean;
  private readonly root: Base64Url;
  private readonly vouched = new Map<number, Base64Url>();
  private generation = 0;

  constructor(identity: Identity, root: Base64Url, fresh: boolean) {
    this.identity = identity;
    this.root = root;
    this.fresh = fresh;
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

  async trusts(record: EpochRecord, { team_signature }: EpochEntry): Promise<boolean> {
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

  successor(newest: EpochRecord, urge: Urge): { members: Member[]; keys: Keys } | null {
    const isOld = this.generation > memberIn(newest, TEAM_SLOT)!.generation;
    return this.generation > 0 && (this.fresh || urge === "renew" || (isOld && urge === "write"))
      ? { members: this.members(), keys: this.identity.open }
      : null;
  }

  /** The youth and the team; somebody else is in one visit only. Call after `learn`. */
  members(): Member[] {
    const { generation } = this;
    return [
      { slot: YOUTH_SLOT, role: Role.youth, generation: 0, key: this.identity.open.bytes },
      { slot: TEAM_SLOT, role: Role.team, generation, key: fromBase64url(this.vouched.get(generation)!) },
    ];
  }

  succeeded(): void {
    this.fresh = false;
  }
}
