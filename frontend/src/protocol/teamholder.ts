import {
  type Bytes,
  type Epoch,
  type EpochRecord,
  fromBase64url,
  type Keys,
  type Member,
  memberIn,
  openEpoch,
  openRewrapped,
  TEAM_SLOT,
} from "../crypto";
import type { Holder, Urge } from "./epochs";
import type { EpochEntry } from "./wire";

/** The team's key pairs by generation. */
export type TeamKeys = ReadonlyMap<number, Keys>;

/** A worker's side of the epochs: whoever holds the team key speaks for the team. */
export class TeamHolder implements Holder {
  readonly slot = TEAM_SLOT;
  private readonly team: TeamKeys;

  constructor(team: TeamKeys) {
    this.team = team;
  }

  // A seal opens only when the youth or a holder of the team key made it, so there is nothing left to vouch for.
  async trusts(): Promise<boolean> {
    return true;
  }

  async open(
    bytes: Bytes,
    record: EpochRecord,
    { seal, rewrap, generation }: EpochEntry,
  ): Promise<Epoch | null> {
    const { conv } = record;
    const sealedFor = rewrap ? generation! : memberIn(record, TEAM_SLOT)!.generation;
    const keys = this.team.get(sealedFor);
    if (!seal || !keys) return null;
    const sealed = fromBase64url(seal);
    return rewrap
      ? openRewrapped({ conv, record: bytes, generation: sealedFor, seal: sealed, team: keys })
      : openEpoch({ conv, record: bytes, slot: TEAM_SLOT, seal: sealed, keys });
  }

  /**
   * The youth, and the team with its newest key, so that a colleague who left cannot read on and the youth can. Nobody
   * else: the newest record may be one that this holder could not open, and so could not check.
   */
  successor(newest: EpochRecord, urge: Urge): { members: Member[]; keys: Keys } | null {
    const generation = Math.max(...this.team.keys());
    const isOld = generation > memberIn(newest, TEAM_SLOT)!.generation;
    if (urge !== "renew" && !(isOld && urge === "write")) return null;
    const keys = this.team.get(generation)!;
    const members = newest.members
      .filter((one) => one.slot <= TEAM_SLOT)
      .map((one) => (one.slot === TEAM_SLOT ? { ...one, generation, key: keys.bytes } : one));
    return { members, keys };
  }

  succeeded(): void {}
}
