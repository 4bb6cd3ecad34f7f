import { Type, toBase64url } from "../crypto/phone";
import type { Epochs } from "./epochs";
import { KINDS, type ThreadItem } from "./items";
import type { Random } from "./ports";
import type { Answers, Base64Url, LogEntry, Minute, SentItem } from "./wire";

// A phone may say 12 messages at once.
const BATCH = 8;
// The server takes frames of 16 kB.
const BATCH_LENGTH = 14_000;

/** A message that is not in the log yet. `envelope` is kept for sending again, so that the stream has no hole. */
export interface Outgoing {
  readonly id: Base64Url;
  readonly text: string;
  /** Missing for a text. */
  readonly type?: Type;
  /** Who wrote it first, when it is a quote: a slot. */
  readonly q?: number;
  envelope: Base64Url | null;
  /** The epoch in which it was sealed. */
  epoch: number;
  seq: number | null;
  minute: Minute | null;
}

/** What was written and is not in the log yet, in the order in which it was written. */
export class Outbox {
  list: Outgoing[];
  private readonly random: Random;

  constructor(random: Random, left: readonly Outgoing[] = []) {
    this.random = random;
    this.list = [...left];
  }

  get waits(): boolean {
    return this.list.some(({ seq }) => seq === null);
  }

  /** `q` is the slot of who wrote it first, for a quote and only there. */
  push(text: string, type?: Type, q?: number): void {
    this.list.push({
      id: toBase64url(this.random(16)),
      text,
      ...(type && { type }),
      ...(q !== undefined && { q }),
      envelope: null,
      epoch: 0,
      seq: null,
      minute: null,
    });
  }

  /** The next messages to send, all sealed in one epoch. Null when none waits or no key is here. */
  async batch(epochs: Epochs): Promise<{ items: SentItem[]; epoch: number } | null> {
    const items: SentItem[] = [];
    let [length, epoch] = [0, 0];
    for (const outgoing of this.list.filter(({ seq }) => seq === null).slice(0, BATCH)) {
      if (outgoing.envelope === null) await seal(outgoing, epochs);
      if (outgoing.envelope === null) break;
      epoch ||= outgoing.epoch;
      length += outgoing.envelope.length;
      if (items.length > 0 && (length > BATCH_LENGTH || outgoing.epoch !== epoch)) break;
      items.push({ client_id: outgoing.id, envelope: outgoing.envelope });
    }
    return items.length > 0 ? { items, epoch } : null;
  }

  stored(answers: Answers["send"]["items"]): void {
    for (const { client_id, seq, minute } of answers) {
      const outgoing = this.list.find(({ id }) => id === client_id);
      if (outgoing) Object.assign(outgoing, { seq, minute });
    }
  }

  /** It stands in the log. False when it stands there as another envelope than the one that was sealed last. */
  arrived({ client_id, envelope }: LogEntry): boolean {
    const outgoing = this.list.find(({ id }) => id === client_id);
    this.list = this.list.filter((one) => one !== outgoing);
    return !outgoing?.envelope || outgoing.envelope === envelope;
  }

  /** Something was acknowledged at a place of the log where another message stands. */
  isMissing(cursor: number): boolean {
    return this.list.some(({ seq }) => seq !== null && seq <= cursor);
  }

  /** What was sealed for an older epoch was refused and is sealed anew. */
  unseal(): void {
    for (const outgoing of this.list) if (outgoing.seq === null) outgoing.envelope = null;
  }

  /** The same texts for another conversation. */
  unsealed(): Outgoing[] {
    return this.list.map((outgoing) => ({ ...outgoing, envelope: null }));
  }

  items(slot: number): ThreadItem[] {
    const items: ThreadItem[] = [];
    for (const { id, seq, text, minute, type = Type.text, q } of this.list) {
      const kind = KINDS[type];
      if (kind)
        items.push({
          id,
          seq,
          slot,
          text,
          minute,
          mine: true,
          kind,
          mark: null,
          unreadable: false,
          ...(q !== undefined && { quoted: q }),
        });
    }
    return items;
  }
}

async function seal(outgoing: Outgoing, epochs: Epochs): Promise<void> {
  const { number } = epochs;
  const { text, type = Type.text, q } = outgoing;
  const sender = epochs.sender();
  const envelope = await sender?.seal({ type, text, ...(q !== undefined && { quoted: q }) });
  // Nothing is kept for an epoch that somebody was put out of meanwhile.
  if (envelope && epochs.sender() === sender)
    Object.assign(outgoing, { envelope: toBase64url(envelope), epoch: number });
}
