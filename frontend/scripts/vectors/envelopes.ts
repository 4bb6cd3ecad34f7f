import { writeBody } from "../../src/crypto/body";
import { type Bytes, concat, random, u8, u32, u64 } from "../../src/crypto/bytes";
import { type Header, openEnvelope, sealEnvelope, streamKey, Type } from "../../src/crypto/envelope";
import type { Epoch } from "../../src/crypto/epoch";
import { hmac, label } from "../../src/crypto/hash";
import { headOf, Reader } from "../../src/crypto/reader";
import { Sender } from "../../src/crypto/sender";
import type { Made } from "./people";
import type { Vector } from "./vector";

interface Wanted {
  readonly what: string;
  readonly text: string;
  readonly type?: Type;
  readonly slot?: number;
  readonly seq?: number;
  readonly quoted?: number;
  readonly heads?: string[];
  readonly earlier?: string[];
}

// A body is 15 bytes longer than a text of plain letters: {"t":"…","s":[]}.
const largest = (bucket: number) => "x".repeat(bucket - 36 - 15);

const WANTED: Wanted[] = [
  { what: "a short line", text: "hoi" },
  { what: "a line", text: "Ik durf het niet goed te vertellen.", slot: 1 },
  { what: "an empty text", text: "" },
  { what: "emoji", text: "🙂 👩‍👧 🏳️‍🌈" },
  { what: "right to left", text: "שלום, مرحبا", slot: 1 },
  { what: "quotes, slashes and new lines", text: 'zij zei: "kom\\ga"\n\t/ok' },
  { what: "a zero character", text: "a\u0000b" },
  { what: "what looks like markup", text: "<b onclick=x>&amp;</b>" },
  { what: "the most that fits in 256", text: largest(256) },
  { what: "one more than fits in 256", text: `${largest(256)}x`, slot: 1 },
  { what: "the most that fits in 1024", text: largest(1024) },
  { what: "one more than fits in 1024", text: `${largest(1024)}x` },
  { what: "the most that fits in 4096", text: largest(4096) },
  { what: "one more than fits in 4096", text: `${largest(4096)}x` },
  { what: "the most that fits at all", text: largest(8192), slot: 1 },
  { what: "a system text", text: '{"card":"demo"}', type: Type.system, slot: 1 },
  { what: "heads only", text: "", type: Type.heads, seq: 7, heads: ["AAAAAAAAAAAAAAAA", "-_-_-_-_-_-_-_-_"] },
  { what: "a dummy", text: "", type: Type.dummy },
  { what: "a quote of the team", text: "Je mag altijd stoppen.", type: Type.quote, quoted: 1 },
  {
    what: "the last seq, and heads of the epoch before",
    text: "ok",
    seq: 2 ** 32 - 1,
    earlier: ["abcdefghijklmnop"],
  },
];

/** One envelope as sealed by a stream of its own. */
export async function envelope(
  epoch: Epoch,
  wanted: Wanted,
  prev: Bytes = new Uint8Array(32),
): Promise<Bytes> {
  const { type = Type.text, slot = 0, seq = 0, text, quoted, heads = [], earlier } = wanted;
  const { conv, number } = epoch.record;
  const stream = random(16);
  const header: Header = { type, slot, epoch: number, seq, conv, stream, prev };
  const body = {
    t: text,
    s: heads,
    ...(earlier && { p: earlier }),
    ...(quoted !== undefined && { q: quoted }),
  };
  return sealEnvelope(await streamKey(epoch, slot, stream), header, writeBody(body));
}

/** What `read_one` takes: an opened epoch, taken up in the middle, and an envelope. */
export function oneInput({ record, bytes, secret }: Epoch, sealed: Bytes) {
  return { conv: record.conv, record: bytes, secret, envelope: sealed };
}

export async function envelopeVectors(made: Made[]): Promise<Vector[]> {
  const vectors: Vector[] = [];
  for (const [at, wanted] of WANTED.entries()) {
    const { epoch } = made[at % made.length]!;
    const prev = wanted.seq ? random(32) : new Uint8Array(32);
    const sealed = await envelope(epoch, wanted, prev);
    const { type = Type.text, slot = 0, seq = 0, text, quoted = null } = wanted;
    const said = { type, slot, epoch: epoch.record.number, seq, text, quoted };
    const output = { ...said, head: await headOf(sealed), ...(await reportOf(epoch, slot, sealed)) };
    vectors.push({ what: wanted.what, op: "read_one", input: oneInput(epoch, sealed), output });
  }
  return vectors;
}

export async function reportOf(epoch: Epoch, slot: number, sealed: Bytes) {
  const report = await openEnvelope(await streamKey(epoch, slot, sealed.slice(28, 44)), sealed);
  return { header: report.header, body: report.body, key: report.key };
}

export async function stampVectors(made: Made[]): Promise<Vector[]> {
  const vectors: Vector[] = [];
  for (const [slot, logSeq, minute] of [
    [0, 1, 29_900_000],
    [1, 2, 29_900_001],
    [2, 2 ** 31, 2 ** 40],
  ] as const) {
    const { conv, number } = made[1]!.epoch.record;
    const [key, commitment] = [random(32), random(32)];
    const statement = concat(
      label("stamp"),
      commitment,
      conv,
      u8(slot),
      u32(number),
      u32(logSeq),
      u64(minute),
    );
    const input = { key, commitment, conv, slot, epoch: number, log_seq: logSeq, minute };
    vectors.push({
      what: `stamp for slot ${slot}`,
      op: "stamp",
      input,
      output: { stamp: await hmac(key, statement) },
    });
  }
  return vectors;
}

interface Talk {
  readonly conv: Bytes;
  readonly epochs: { record: Bytes; secret: Bytes; partial: boolean }[];
  readonly envelopes: Bytes[];
}

/** Ylva and Kai write in turns in epoch 1 and go on in epoch 2: 8 envelopes. */
async function talk(made: Made[]): Promise<Talk> {
  const { conv } = made[0]!.epoch.record;
  const readers = [new Reader(conv), new Reader(conv)];
  const envelopes: Bytes[] = [];
  for (const { epoch } of made.slice(0, 2)) {
    for (const reader of readers) reader.add(epoch);
    const senders = readers.map((reader, slot) => new Sender(epoch, slot, reader));
    for (const [at, slot] of [0, 1, 0, 1].entries()) {
      const sealed = await senders[slot]!.seal({ type: Type.text, text: `${epoch.record.number}.${at}` });
      for (const reader of readers) await reader.open(sealed);
      envelopes.push(sealed);
    }
  }
  const epochs = made
    .slice(0, 2)
    .map(({ epoch }) => ({ record: epoch.bytes, secret: epoch.secret, partial: false }));
  return { conv, epochs, envelopes };
}

export async function chainVectors(made: Made[]): Promise<Vector[]> {
  const whole = await talk(made);
  const [a, b, c, d, e, f, g, h] = whole.envelopes as [
    Bytes,
    Bytes,
    Bytes,
    Bytes,
    Bytes,
    Bytes,
    Bytes,
    Bytes,
  ];
  const returned = whole.epochs.map((one, at) => ({ ...one, partial: at === 0 }));
  const cases: [string, Partial<Talk>][] = [
    ["everything in order", {}],
    ["one dropped in the middle", { envelopes: [a, b, d, e, f, g, h] }],
    ["two the other way round, and one twice", { envelopes: [a, c, b, b, d, c, e, f, g, h] }],
    ["the end of an epoch withheld", { envelopes: [a, b, c, e, f, g, h] }],
    ["a return that sees unread envelopes only", { envelopes: [d, e, f, g, h], epochs: returned }],
    ["one altered, the next ones go on", { envelopes: [a, b, c.slice(0, -1), d, e, f, g, h] }],
  ];
  return Promise.all(cases.map(([what, changed]) => chainVector(what, { ...whole, ...changed }, made)));
}

async function chainVector(what: string, told: Talk, made: Made[]): Promise<Vector> {
  const reader = new Reader(told.conv);
  for (const [at, { partial }] of told.epochs.entries()) reader.add(made[at]!.epoch, { partial });
  const results = [];
  for (const one of told.envelopes) {
    const result = await reader.open(one).then(
      ({ text, findings }) => ({ text, findings: [...findings] }),
      (error: { code: string }) => ({ refused: error.code }),
    );
    results.push(result);
  }
  return { what, op: "read", input: { ...told }, output: { results } };
}
