import { sealAppointment } from "../../src/crypto/appointment";
import { concat, u8, u32, utf8 } from "../../src/crypto/bytes";
import { makerSecret } from "../../src/crypto/epoch";
import { noteHash, sealNote, signApproval } from "../../src/crypto/handover";
import { label } from "../../src/crypto/hash";
import { exportPrivate } from "../../src/crypto/keys";
import { seal } from "../../src/crypto/seal";
import { signed } from "./forged";
import { CHECKED } from "./guests";
import { NOTE, placeOf } from "./handover";
import { refusals } from "./negative";
import type { People } from "./people";
import { flip, set, type Vector } from "./vector";

export async function handoverNegatives(people: People): Promise<Vector[]> {
  return [...(await notes(people)), ...(await approvals(people)), ...(await appointments(people))];
}

async function notes(people: People): Promise<Vector[]> {
  const { pia, axel } = people;
  const place = await placeOf(people);
  const sealed = await sealNote(pia.bytes, place, NOTE);
  const info = concat(label("note"), place.conv, place.note, place.certificate);
  const forge = (plain: Uint8Array<ArrayBuffer>) => seal(pia.bytes, plain, info);
  const open = { key: await exportPrivate(pia), ...place, sealed };
  const padded = new Uint8Array(512);
  return refusals("open_note", open, [
    ["another note", { note: flip(place.note, 0) }, "seal_refused"],
    ["another conversation", { conv: flip(place.conv, 5) }, "seal_refused"],
    ["another certificate", { certificate: flip(place.certificate, 31) }, "seal_refused"],
    ["another helper", { key: await exportPrivate(axel) }, "seal_refused"],
    ["an altered note", { sealed: flip(sealed, 70) }, "seal_refused"],
    ["a larger bucket than needed", { sealed: await forge(padded) }, "bad_padding"],
    ["something behind the text", { sealed: await forge(set(new Uint8Array(256), 9, 1)) }, "bad_padding"],
    ["a length beyond the bucket", { sealed: await forge(set(new Uint8Array(256), 0, 255)) }, "bad_padding"],
    ["no length", { sealed: await forge(new Uint8Array(3)) }, "bad_padding"],
    [
      "a text that is not UTF-8",
      { sealed: await forge(set(set(new Uint8Array(256), 3, 1), 4, 0xff)) },
      "bad_statement",
    ],
  ]);
}

async function approvals(people: People): Promise<Vector[]> {
  const { ylva, root } = people;
  const said = { ...(await placeOf(people)), text: await noteHash(NOTE), minute: CHECKED };
  const approval = await signApproval(ylva.sign, said);
  const statement = approval.slice(0, -64);
  return refusals("read_approval", { youth: ylva.sign.bytes, approval }, [
    ["another note", { approval: flip(approval, 30) }, "bad_signature"],
    ["another helper", { approval: flip(approval, 46) }, "bad_signature"],
    ["another text", { approval: flip(approval, 78) }, "bad_signature"],
    ["signed by somebody else", { youth: root.bytes }, "bad_signature"],
    ["another label", { approval: await signed(ylva.sign, set(statement, 8, 65)) }, "bad_statement"],
    ["a byte too many", { approval: await signed(ylva.sign, concat(statement, u8(0))) }, "bad_statement"],
    ["a minute beyond 2^53", { approval: await signed(ylva.sign, set(statement, -8, 1)) }, "bad_statement"],
    ["cut short", { approval: approval.slice(0, 40) }, "bad_statement"],
  ]);
}

async function appointments(people: People): Promise<Vector[]> {
  const { ylva, team, axel } = people;
  const { conv } = await placeOf(people);
  const place = { conv, slot: 1, generation: 1 };
  const sealed = await sealAppointment(ylva.open, team.bytes, place, "di 14:00 · Pia");
  const open = { own: await exportPrivate(team), youth: ylva.open.bytes, ...place, sealed };
  const context = concat(label("appointment"), conv, u8(1), u32(1));
  const forge = async (plain: Uint8Array<ArrayBuffer>, maker = ylva.open) =>
    seal(team.bytes, plain, concat(context, await makerSecret(maker, team.bytes, context)));
  const long = concat(u32(201), utf8("x".repeat(201)), new Uint8Array(256 - 205));
  return refusals("open_appointment", open, [
    ["another conversation", { conv: flip(conv, 0) }, "seal_refused"],
    ["the youth's slot", { slot: 0 }, "seal_refused"],
    ["another generation", { generation: 2 }, "seal_refused"],
    ["made by somebody else than the youth", { sealed: await forge(long, axel) }, "seal_refused"],
    ["an altered one", { sealed: flip(sealed, -1) }, "seal_refused"],
    ["a text of 201 bytes", { sealed: await forge(long) }, "bad_statement"],
    ["a larger bucket", { sealed: await forge(new Uint8Array(512)) }, "bad_padding"],
    ["something behind the text", { sealed: await forge(set(new Uint8Array(256), 200, 1)) }, "bad_padding"],
  ]);
}
