import { createHash } from "node:crypto";
import type { Base64Url, EpochEntry, LogEntry } from "../../../src/protocol";
import { Admissions, guestSlots } from "./admissions";

export interface Visit {
  ticket: Base64Url;
  ended: boolean;
  floor: number;
}

export class No extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

function generationIn(record: Base64Url): number {
  return Buffer.from(record, "base64url").readUInt32BE(56 + 71 + 2);
}

export interface StoredEpoch {
  number: number;
  record: Base64Url;
  seals: Map<number, Base64Url>;
}

/** One conversation as the server keeps it: ciphertext, numbers and marks. */
export class Conversation {
  readonly conv: Base64Url;
  state: "waiting" | "open" | "closed" = "waiting";
  epochs: StoredEpoch[] = [];
  log: LogEntry[] = [];
  read = { 0: 0, 1: 0 };
  visit: Visit;
  danger = "";
  code: { locator: Base64Url; auth: Base64Url; blob: Base64Url } | null = null;
  summary: { generation: number; sealed: Base64Url } | null = null;
  later = false;
  readonly admissions = new Admissions();

  constructor(conv: Base64Url, ticket: Base64Url) {
    this.conv = conv;
    this.visit = { ticket, ended: false, floor: 0 };
  }

  addEpoch(record: Base64Url, seals: { slot: number; seal: Base64Url }[]): void {
    const bytes = Buffer.from(record, "base64url");
    const [number, previous] = [bytes.readUInt32BE(18), bytes.subarray(23, 55)];
    const newest = this.epochs.at(-1);
    const hash = newest
      ? createHash("sha256").update(Buffer.from(newest.record, "base64url")).digest()
      : Buffer.alloc(32);
    if (number !== this.epochs.length + 1 || !previous.equals(hash)) throw new No("race");
    this.epochs.push({ number, record, seals: new Map(seals.map(({ slot, seal }) => [slot, seal])) });
  }

  /** An epoch that neither lets somebody in nor lets them go. */
  addPlainEpoch(record: Base64Url, seals: { slot: number; seal: Base64Url }[]): void {
    const { living } = this.admissions;
    const newest = guestSlots(this.epochs.at(-1)!.record);
    if (!living && newest.length > 0 && newest.join() === guestSlots(record).join()) throw new No("race");
    if (guestSlots(record).join() !== (living ? `${living.slot}` : "")) throw new No("bad");
    this.addEpoch(record, seals);
  }

  append(slot: number, items: { client_id: Base64Url; envelope: Base64Url }[], minute: number) {
    const fresh = items.filter(({ client_id }) => !this.log.some((entry) => entry.client_id === client_id));
    const newest = this.epochs.at(-1)!;
    for (const { envelope } of fresh) {
      const epoch = Buffer.from(envelope, "base64url").readUInt32BE(4);
      if (epoch !== newest.number) throw new No("epoch");
      if (!newest.seals.has(0) || this.isHaunted()) throw new No("renew");
    }
    for (const { client_id, envelope } of fresh) {
      const seq = this.log.length + 1;
      this.log.push({ seq, client_id, slot, epoch: newest.number, envelope, stamp: "", minute });
    }
    return items.map(({ client_id }) => {
      const { seq, minute: stored } = this.log.find((entry) => entry.client_id === client_id)!;
      return { client_id, seq, minute: stored };
    });
  }

  /** The newest record lists somebody who is no longer in. */
  private isHaunted(): boolean {
    return guestSlots(this.epochs.at(-1)!.record).some((slot) => slot !== this.admissions.living?.slot);
  }

  epochsBeyond(number: number, slot: number, signatures: ReadonlyMap<number, Base64Url>): EpochEntry[] {
    return this.epochs
      .filter((epoch) => epoch.number > number)
      .map(({ number: n, record, seals }) => ({
        number: n,
        record,
        seal: seals.get(slot) ?? null,
        rewrap: false,
        team_signature: signatures.get(generationIn(record))!,
        ...(slot === 1 && { guests: this.admissions.proofs(record) }),
      }));
  }

  /** A visit begins: the one before ends, and the youth's seals of what was read go. */
  begin(ticket: Base64Url): void {
    for (const { number, seals } of this.epochs) {
      const newest = Math.max(0, ...this.log.filter(({ epoch }) => epoch === number).map(({ seq }) => seq));
      if (newest <= this.read[0]) seals.delete(0);
    }
    this.visit = { ticket, ended: false, floor: this.read[0] };
  }
}
