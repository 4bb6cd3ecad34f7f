import { type Bytes, concat, random, utf8 } from "../../src/crypto/bytes";
import { Type } from "../../src/crypto/envelope";
import { envelope, oneInput, reportOf } from "./envelopes";
import { forgedEnvelope } from "./forged";
import { refusals } from "./negative";
import type { Made } from "./people";
import { flip, set, type Vector } from "./vector";

export async function envelopeNegatives(made: Made[]): Promise<Vector[]> {
  const { epoch } = made[1]!;
  const sealed = await envelope(epoch, { what: "", text: "Tot morgen.", slot: 1, seq: 3 }, random(32));
  const good = oneInput(epoch, sealed);
  const at = (place: number, value: number) => ({ envelope: set(sealed, place, value) });
  const changed = refusals("read_one", good, [
    ["version 0", at(0, 0), "unknown_version"],
    ["suite 3", at(1, 3), "unknown_suite"],
    ["type 0", at(2, 0), "bad_envelope"],
    ["type 6", at(2, 6), "bad_envelope"],
    ["another type", at(2, Type.system), "altered"],
    ["another member's slot", at(3, 0), "altered"],
    ["a slot nobody has", at(3, 9), "not_a_member"],
    ["an epoch not held", at(7, 1), "unknown_epoch"],
    ["another seq", at(11, 4), "altered"],
    ["another conversation", { envelope: flip(sealed, 12) }, "wrong_conversation"],
    ["another stream", { envelope: flip(sealed, 28) }, "altered"],
    ["another prev", { envelope: flip(sealed, 44) }, "altered"],
    ["another commitment", { envelope: flip(sealed, 76) }, "altered"],
    ["first byte of the ciphertext", { envelope: flip(sealed, 108) }, "altered"],
    ["last byte of the tag", { envelope: flip(sealed, -1, 128) }, "altered"],
    ["a byte too few", { envelope: sealed.slice(0, -1) }, "bad_envelope"],
    ["a bucket more", { envelope: concat(sealed, new Uint8Array(256)) }, "altered"],
    ["three buckets", { envelope: concat(sealed, new Uint8Array(512)) }, "bad_envelope"],
    ["only a header", { envelope: sealed.slice(0, 76) }, "bad_envelope"],
    ["another epoch secret", { secret: random(32) }, "altered"],
  ]);
  return [...changed, ...(await forgedNegatives(made)), ...(await reportNegatives(made, sealed))];
}

async function forgedNegatives(made: Made[]): Promise<Vector[]> {
  const { epoch } = made[1]!;
  const body = utf8('{"t":"x","s":[]}');
  const bodies: [string, string, Type?][] = [
    ["a body that is no JSON", "{"],
    ["a body that is a list", "[]"],
    ["a body that is null", "null"],
    ["no text", '{"s":[]}'],
    ["a text that is a number", '{"t":1,"s":[]}'],
    ["no heads", '{"t":"x"}'],
    ["a head that is too short", '{"t":"x","s":["AAAA"]}'],
    ["a head with other characters", '{"t":"x","s":["AAAAAAAAAAAAAAA+"]}'],
    ["an unknown member", '{"t":"x","s":[],"z":1}'],
    ["a quoted slot in a plain text", '{"t":"x","s":[],"q":0}'],
    ["a quote of nobody", '{"t":"x","s":[]}', Type.quote],
    ["a quote of slot 16", '{"t":"x","s":[],"q":16}', Type.quote],
    ["a quote of half a slot", '{"t":"x","s":[],"q":0.5}', Type.quote],
  ];
  const cases: [string, Bytes, string][] = [
    ["a byte of padding that is not zero", await forgedEnvelope(epoch, { body, mark: 200 }), "bad_padding"],
    ["the last byte of padding not zero", await forgedEnvelope(epoch, { body, mark: 255 }), "bad_padding"],
    ["a bucket larger than needed", await forgedEnvelope(epoch, { body, bucket: 512 }), "bad_padding"],
    ["a length beyond the bucket", await forgedEnvelope(epoch, { body, length: 221 }), "bad_padding"],
    ["a length beyond everything", await forgedEnvelope(epoch, { body, length: 2 ** 32 - 1 }), "bad_padding"],
    [
      "the commitment of another body",
      await forgedEnvelope(epoch, { body, committed: utf8("{}") }),
      "bad_commitment",
    ],
    [
      "a body that is not UTF-8",
      await forgedEnvelope(epoch, { body: Uint8Array.of(0xff, 0xfe) }),
      "bad_body",
    ],
  ];
  for (const [what, text, type] of bodies)
    cases.push([what, await forgedEnvelope(epoch, { body: utf8(text), ...(type && { type }) }), "bad_body"]);
  return cases.map(([what, sealed, error]) => ({
    what,
    op: "read_one",
    input: oneInput(epoch, sealed),
    error,
  }));
}

async function reportNegatives(made: Made[], sealed: Bytes): Promise<Vector[]> {
  const report = await reportOf(made[1]!.epoch, 1, sealed);
  const good = { ...report, commitment: sealed.slice(76, 108) };
  return refusals("check_report", good, [
    ["another text", { body: flip(report.body, 7) }, "bad_commitment"],
    ["another sender", { header: flip(report.header, 3) }, "bad_commitment"],
    ["another key", { key: flip(report.key, 0) }, "bad_commitment"],
    ["another commitment", { commitment: flip(good.commitment, 31) }, "bad_commitment"],
  ]);
}
