import { toBase64url } from "./base64url";
import { writeBody } from "./body";
import { type Bytes, random } from "./bytes";
import { sealEnvelope, streamKey, type Type } from "./envelope";
import type { Epoch } from "./epoch";
import { sha256 } from "./hash";
import type { Reader } from "./reader";
import { Turn } from "./turn";

/** What to say. `quoted` is the slot of who wrote the text first, for `Type.quote` only. */
export interface Saying {
  readonly type: Type;
  readonly text: string;
  readonly quoted?: number;
}

/**
 * One tab's stream in one epoch. A new tab, a resumed tab and a new epoch each need a new Sender: its stream is random,
 * so that no server can make a nonce repeat by rolling a tab back.
 */
export class Sender {
  private readonly epoch: Epoch;
  private readonly slot: number;
  private readonly reader: Reader;
  private readonly stream = random(16);
  private readonly told = new Set<string>();
  private readonly turn = new Turn();
  private readonly key: ReturnType<typeof streamKey>;
  private seq = 0;
  private prev: Bytes = new Uint8Array(32);

  /** `reader` reads the same conversation; its heads travel in what is sealed here. */
  constructor(epoch: Epoch, slot: number, reader: Reader) {
    this.epoch = epoch;
    this.slot = slot;
    this.reader = reader;
    this.key = streamKey(epoch, slot, this.stream);
  }

  /**
   * The next envelope of this stream. It must reach the log, after those made before it; if it cannot, drop this
   * Sender. Throws TextTooLong, and then nothing has been used up.
   */
  seal(saying: Saying): Promise<Bytes> {
    return this.turn.run(() => this.sealNext(saying));
  }

  private async sealNext({ type, text, quoted }: Saying): Promise<Bytes> {
    const { conv, number } = this.epoch.record;
    const heads = this.reader.heads(number, toBase64url(this.stream)).filter((head) => !this.told.has(head));
    const earlier = this.seq === 0 ? this.reader.heads(number - 1, "") : [];
    const body = writeBody({
      t: text,
      s: heads,
      ...(earlier.length > 0 ? { p: earlier } : {}),
      ...(quoted === undefined ? {} : { q: quoted }),
    });
    const { seq, prev, slot, stream } = this;
    const envelope = await sealEnvelope(
      await this.key,
      { type, slot, epoch: number, seq, conv, stream, prev },
      body,
    );
    this.seq += 1;
    this.prev = await sha256(envelope);
    for (const head of heads) this.told.add(head);
    await this.reader.sent(envelope);
    return envelope;
  }
}
