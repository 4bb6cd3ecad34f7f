import { toBase64url } from "./base64url";
import { type Body, readBody } from "./body";
import { type Bytes, isZero, same } from "./bytes";
import {
  type Header,
  openEnvelope,
  type Report,
  readHeader,
  type StreamKey,
  streamKey,
  Type,
} from "./envelope";
import type { Epoch } from "./epoch";
import { CryptoError } from "./errors";
import { sha256 } from "./hash";
import { memberIn } from "./record";
import { Turn } from "./turn";

/**
 * What is wrong around an envelope that opened. `gap`: envelopes before it in its stream have not come; `broken`: it
 * does not follow the one before it; `withheld`: its sender has seen an envelope that has not come here.
 */
export type Finding = "gap" | "broken" | "withheld";

/** An envelope that opened. `report` reveals this message alone to somebody without keys. */
export interface Opened {
  readonly header: Header;
  readonly text: string;
  /** The slot of who wrote the quoted text, for a quote. */
  readonly quoted: number | undefined;
  readonly findings: readonly Finding[];
  readonly report: Report;
}

interface Stream {
  readonly epoch: number;
  readonly id: string;
  readonly key: StreamKey;
  next: number;
  hash: Bytes;
}

interface Held {
  readonly epoch: Epoch;
  readonly partial: boolean;
}

const MOST_HEADS = 16;

/** The first 12 bytes of an envelope's hash, as 16 characters. */
export async function headOf(envelope: Bytes): Promise<string> {
  return toBase64url((await sha256(envelope)).slice(0, 12));
}

/** Opens the envelopes of one conversation, in the order of the log, and notices what a server did to them. */
export class Reader {
  private readonly conv: Bytes;
  private readonly held = new Map<number, Held>();
  private readonly streams = new Map<string, Stream>();
  private readonly known = new Set<string>();
  private readonly turn = new Turn();

  constructor(conv: Bytes) {
    this.conv = conv;
  }

  /**
   * Adds an epoch to read. `partial` says that its first envelopes will not come (a return shows unread ones only);
   * what is missing at its start is then no finding. Throws wrong_conversation.
   */
  add(epoch: Epoch, { partial = false } = {}): void {
    if (!same(epoch.record.conv, this.conv)) throw new CryptoError("wrong_conversation");
    this.held.set(epoch.record.number, { epoch, partial });
  }

  has(epochNumber: number): boolean {
    return this.held.has(epochNumber);
  }

  /**
   * Throws an error of `errors.ts` for an envelope that must not be shown; what is odd but readable is a finding.
   * Calls are taken in order; after a throw, the reader stands where it stood.
   */
  open(envelope: Bytes): Promise<Opened> {
    return this.turn.run(() => this.openNext(envelope));
  }

  /** Takes note of an envelope this client made itself. */
  async sent(envelope: Bytes): Promise<void> {
    this.known.add(await headOf(envelope));
  }

  /** The newest heads seen in an epoch, apart from the stream `own`: what a sender tells the others. */
  heads(epochNumber: number, own: string): string[] {
    const others = [...this.streams.values()].filter((one) => one.epoch === epochNumber && one.id !== own);
    return others.slice(-MOST_HEADS).map((one) => toBase64url(one.hash.slice(0, 12)));
  }

  private async openNext(envelope: Bytes): Promise<Opened> {
    const header = readHeader(envelope);
    if (!same(header.conv, this.conv)) throw new CryptoError("wrong_conversation");
    const held = this.held.get(header.epoch);
    if (!held) throw new CryptoError("unknown_epoch");
    if (!memberIn(held.epoch.record, header.slot)) throw new CryptoError("not_a_member");
    const id = toBase64url(header.stream);
    const place = `${header.epoch} ${header.slot} ${id}`;
    const stream = this.streams.get(place);
    if (stream && header.seq < stream.next) throw new CryptoError("replayed");
    const key = stream?.key ?? (await streamKey(held.epoch, header.slot, header.stream));
    const report = await openEnvelope(key, envelope);
    const body = readBody(report.body, header.type === Type.quote);
    const findings = [...chainFindings(header, stream, held.partial), ...this.withheld(body, held)];
    const hash = await sha256(envelope);
    // Deleted first, so that the newest stream stands last.
    this.streams.delete(place);
    this.streams.set(place, { epoch: header.epoch, id, key, next: header.seq + 1, hash });
    this.known.add(toBase64url(hash.slice(0, 12)));
    return { header, text: body.t, quoted: body.q, findings, report };
  }

  private withheld(body: Body, { epoch, partial }: Held): Finding[] {
    const before = this.held.get(epoch.record.number - 1);
    const heads = partial ? [] : body.s;
    const earlier = before && !before.partial ? (body.p ?? []) : [];
    return [...heads, ...earlier].every((head) => this.known.has(head)) ? [] : ["withheld"];
  }
}

function chainFindings({ seq, prev }: Header, stream: Stream | undefined, partial: boolean): Finding[] {
  if (!stream && seq > 0) return partial ? [] : ["gap"];
  if (stream && seq > stream.next) return ["gap"];
  const follows = stream ? same(prev, stream.hash) : isZero(prev);
  return follows ? [] : ["broken"];
}
