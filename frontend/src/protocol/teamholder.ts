import {
  type Bytes,
  type Epoch,
  type EpochRecord,
  fromBase64url,
  type Keys,
  memberIn,
  openEpoch,
  openRewrapped,
  same,
  TEAM_SLOT,
} from "../crypto";
import type { Due, Holder, Urge } from "./epochs";
import { checkGuests, type Guests, guestsIn } from "./letin";
import type { Base64Url, EpochEntry, Minute } from "./wire";

/** The team's key pairs by generation. */
export type TeamKeys = ReadonlyMap<number, Keys>;

/** What a console knows about the guest who is in, beside what the records say. */
export interface GuestNews {
  /** What the server says as of its epoch `asOf`; `certificate` is null when nobody is in. Null: it said nothing yet. */
  heard: { asOf: number; slot: number; certificate: Base64Url | null } | null;
  /** The worker sends away whoever is in. */
  isDismissing: boolean;
  now: Minute;
}

export interface GuestPorts {
  news(): GuestNews;
  /** Stores an epoch that lets somebody go. */
  letGo: NonNullable<Due["say"]>;
}

/** A worker's side of the epochs: whoever holds the team key speaks for the team. */
export class TeamHolder implements Holder {
  readonly slot = TEAM_SLOT;
  /** The guests of each epoch that was checked, by number. */
  readonly checked = new Map<number, Guests>();
  private readonly team: TeamKeys;
  private readonly root: Bytes | null;
  private readonly ports: GuestPorts;
  private readonly opened = new Set<number>();
  private made: { number: number; guests: Guests } | null = null;

  /** Without `root` no guest is trusted. */
  constructor(team: TeamKeys, root: Bytes | null, ports: GuestPorts) {
    this.team = team;
    this.root = root;
    this.ports = ports;
  }

  // A seal opens only when the youth or a holder of the team key made it, so only guests are left to vouch for.
  async trusts(record: EpochRecord, { guests = [] }: EpochEntry): Promise<boolean> {
    const { number } = record;
    const found = await checkGuests(this.root, record, guests, this.checked.get(number - 1));
    if (found) this.checked.set(number, found);
    return found !== null;
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
    const epoch = rewrap
      ? await openRewrapped({ conv, record: bytes, generation: sealedFor, seal: sealed, team: keys })
      : await openEpoch({ conv, record: bytes, slot: TEAM_SLOT, seal: sealed, keys });
    this.opened.add(record.number);
    return epoch;
  }

  /**
   * The youth, the team with its newest key, so that a colleague who left cannot read on and the youth can, and the guest
   * who is in. Nobody else: the newest record may be one that this holder could not open, and so could not check.
   */
  successor(newest: EpochRecord, urge: Urge): Due | null {
    const guests = this.staying(newest);
    const isLeaving = guestsIn(newest).length > guests.size;
    if (!this.isDue(newest, urge, isLeaving)) return null;
    this.made = { number: newest.number + 1, guests };
    const generation = Math.max(...this.team.keys());
    const keys = this.team.get(generation)!;
    const members = newest.members
      .filter(({ slot }) => slot <= TEAM_SLOT || guests.has(slot))
      .map((one) => (one.slot === TEAM_SLOT ? { ...one, generation, key: keys.bytes } : one));
    return { members, keys, ...(isLeaving && { say: this.ports.letGo }) };
  }

  /** Nothing is written where somebody is in who was let go, or whom nobody vouches for. */
  shuns(record: EpochRecord): boolean {
    return guestsIn(record).length > this.staying(record).size;
  }

  /** Who is in an epoch that was checked and opened, or made here. */
  vouched(number: number): Guests | undefined {
    return this.opened.has(number) ? this.checked.get(number) : undefined;
  }

  succeeded(number: number): void {
    this.checked.set(number, this.made!.guests);
    this.opened.add(number);
  }

  private isDue(newest: EpochRecord, urge: Urge, isLeaving: boolean): boolean {
    if (urge === "renew" || (isLeaving && this.ports.news().isDismissing)) return true;
    // Somebody unknown is in: that is for the worker to see, and nothing is written until somebody sends them away.
    if (isLeaving && !this.checked.has(newest.number)) return false;
    const isOld = Math.max(...this.team.keys()) > memberIn(newest, TEAM_SLOT)!.generation;
    return urge === "write" && (isOld || isLeaving);
  }

  /** Who of the newest epoch is in the next: a guest who was checked, is still in, and is not sent away. */
  private staying(record: EpochRecord): Guests {
    const { number } = record;
    const { heard, isDismissing, now } = this.ports.news();
    const known = this.made?.number === number ? this.made.guests : this.vouched(number);
    const guests = isDismissing ? [] : [...(known ?? [])];
    const isTold = heard !== null && heard.asOf >= number;
    const staying = guests.filter(([slot, { certificate, guest }]) => {
      const isListed = same(memberIn(record, slot)?.key ?? new Uint8Array(0), guest.publicKey);
      const isIn = !isTold || (heard.slot === slot && heard.certificate === certificate);
      return isListed && isIn && now <= guest.lastMinute;
    });
    return new Map(staying);
  }
}
