import {
  type Bytes,
  checkTeam,
  type Epoch,
  type EpochRecord,
  fromBase64url,
  memberIn,
  openEpoch,
  same,
  TEAM_SLOT,
  toBase64url,
  YOUTH_SLOT,
} from "../crypto";
import type { Holder } from "./epochs";
import type { GuestKeys } from "./guestsnapshot";
import { guestsIn } from "./letin";
import type { Base64Url, EpochEntry } from "./wire";

/** A guest's side of the epochs: opens those that list the guest's own key and nobody else's, makes none. */
export class GuestHolder implements Holder {
  readonly slot: number;
  private readonly keys: GuestKeys;
  private readonly vouched = new Map<number, Base64Url>();
  private isIn = false;

  constructor(slot: number, keys: GuestKeys) {
    this.slot = slot;
    this.keys = keys;
  }

  async trusts(record: EpochRecord, entry: EpochEntry): Promise<boolean> {
    const isMe = same(memberIn(record, this.slot)?.key ?? new Uint8Array(0), this.keys.own.bytes);
    // The first one is the youth's own work; what follows it is checked by succession.
    const isLetIn = this.isIn || record.creator === YOUTH_SLOT;
    if (!isMe || guestsIn(record).length > 1 || !isLetIn) return false;
    const isTeam = await this.knowsTeam(record, entry);
    this.isIn ||= isTeam;
    return isTeam;
  }

  async open(bytes: Bytes, { conv }: EpochRecord, { seal }: EpochEntry): Promise<Epoch | null> {
    if (!seal) return null;
    const { slot, keys } = this;
    return openEpoch({ conv, record: bytes, slot, seal: fromBase64url(seal), keys: keys.own });
  }

  successor(): null {
    return null;
  }

  succeeded(): void {}

  /** Whether the root vouches for the team key of this record, or the youth, who made it and looked. */
  private async knowsTeam(record: EpochRecord, { team_signature }: EpochEntry): Promise<boolean> {
    const { generation, key } = memberIn(record, TEAM_SLOT)!;
    const known = toBase64url(key);
    if (team_signature) {
      const team = { generation, publicKey: key, signature: fromBase64url(team_signature) };
      const isSigned = await checkTeam(this.keys.root, team).then(
        () => true,
        () => false,
      );
      if (!isSigned) return false;
    } else if (record.creator !== YOUTH_SLOT) {
      return this.vouched.get(generation) === known;
    }
    this.vouched.set(generation, known);
    return true;
  }
}
