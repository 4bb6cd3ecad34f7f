import {
  type Bytes,
  checkSuccession,
  type Epoch,
  type EpochRecord,
  fromBase64url,
  type Keys,
  type Member,
  makeEpoch,
  Reader,
  readRecord,
  recordHash,
  Sender,
  toBase64url,
} from "../crypto/phone";
import type { Problem } from "./items";
import type { Call } from "./link";
import type { Base64Url, EpochEntry, RecordAndSeals, SealFor } from "./wire";

/** Why a new epoch may be due: nothing special, something waits to be sent, or the server takes no more in this one. */
export type Urge = "none" | "write" | "renew";

/** An epoch that is due. `say` takes the place of the plain command; nothing was stored when what it resolves to is false. */
export interface Due {
  members: Member[];
  keys: Keys;
  say?: ((call: Call, made: RecordAndSeals, number: number) => Promise<unknown>) | undefined;
}

/** What the holder of a slot can do with epochs: a youth with their identity, a worker with the team keys. */
export interface Holder {
  readonly slot: number;
  /** Whether the root vouches for the team key of this record, or this holder made it. */
  trusts(record: EpochRecord, entry: EpochEntry): Promise<boolean>;
  /** Null when this holder has no key for it. Rejects when the seal is not what it should be. */
  open(bytes: Bytes, record: EpochRecord, entry: EpochEntry): Promise<Epoch | null>;
  /** Who holds the next epoch when one is due after the newest; else null. */
  successor(newest: EpochRecord, urge: Urge): Due | null;
  /** The epoch of this number, which this holder made, was stored. */
  succeeded(number: number): void;
  /** Somebody is in it for whom nothing more is written. */
  shuns?(record: EpochRecord): boolean;
}

interface Known {
  bytes: Bytes;
  record: EpochRecord;
}

/** The epochs of one conversation: checks that each follows the one before, and opens what this holder may open. */
export class Epochs {
  newest: Known | null = null;
  readonly reader: Reader;
  private readonly conv: Bytes;
  private readonly holder: Holder;
  private readonly known = new Map<number, Known>();
  private partial: boolean;
  private current: Epoch | null = null;
  private stream: Sender | null = null;

  /** `partial`: the log begins in mid-epoch, because what was read is not shown again. */
  constructor(conv: Base64Url, holder: Holder, partial: boolean) {
    this.conv = fromBase64url(conv);
    this.holder = holder;
    this.partial = partial;
    this.reader = new Reader(this.conv);
  }

  /** The number up to which records are known. */
  get number(): number {
    return this.newest?.record.number ?? 0;
  }

  /** Takes an epoch that the server sent, and says what is wrong with it. */
  async take(entry: EpochEntry): Promise<Problem | null> {
    try {
      return await this.check(entry);
    } catch {
      return "altered";
    }
  }

  private async check(entry: EpochEntry): Promise<Problem | null> {
    const bytes = fromBase64url(entry.record);
    const record = readRecord(bytes);
    const { number } = record;
    const [same, before] = [this.known.get(number), this.known.get(number - 1)];
    if (number !== entry.number || (same && toBase64url(same.bytes) !== entry.record)) return "altered";
    if (before) await checkSuccession(before.bytes, bytes);
    this.remember({ bytes, record });
    if (!entry.seal || this.reader.has(number)) return null;
    if (!(await this.holder.trusts(record, entry))) return "untrusted";
    const epoch = await this.holder.open(bytes, record, entry);
    if (epoch) this.adopt(epoch);
    return null;
  }

  private remember(known: Known): void {
    this.known.set(known.record.number, known);
    if (known.record.number > this.number) this.newest = known;
  }

  /** Reads, and when it is the newest also writes, in an epoch that was opened or made here. */
  adopt(epoch: Epoch): void {
    this.remember({ bytes: epoch.bytes, record: epoch.record });
    this.reader.add(epoch, { partial: this.partial });
    this.partial = false;
    if (epoch.record.number < this.number) return;
    this.current = epoch;
    this.stream = null;
  }

  /** The stream of this tab in the newest epoch; null when its secret is not here. */
  sender(): Sender | null {
    const { current, holder } = this;
    if (current?.record.number !== this.number || holder.shuns?.(current.record)) return null;
    this.stream ??= new Sender(current, holder.slot, this.reader);
    return this.stream;
  }

  /** Something that this stream made may never reach the log: go on in another. */
  forgetStream(): void {
    this.stream = null;
  }

  /** Makes the next epoch if one is due. Rejects as `call` does: `race` when somebody else was first. */
  async succeed(call: Call, urge: Urge): Promise<void> {
    const { bytes, record } = this.newest!;
    const due = this.holder.successor(record, urge);
    if (!due) return;
    const { members, keys, say } = due;
    const number = record.number + 1;
    const { epoch, seals } = await makeEpoch({
      conv: this.conv,
      number,
      prevHash: await recordHash(bytes),
      creator: { slot: this.holder.slot, keys },
      members,
    });
    // Somebody may have been put out while this was being made.
    if (this.holder.shuns?.(epoch.record)) return;
    const made = { record: toBase64url(epoch.bytes), seals: toFrames(seals) };
    const stored = say
      ? await say(call, made, number)
      : await call({ k: "epoch", conv: toBase64url(this.conv), ...made });
    if (!stored) return;
    this.holder.succeeded(number);
    if (!this.reader.has(number)) this.adopt(epoch);
  }
}

export function toFrames(seals: readonly { slot: number; seal: Bytes }[]): SealFor[] {
  return seals.map(({ slot, seal }) => ({ slot, seal: toBase64url(seal) }));
}
