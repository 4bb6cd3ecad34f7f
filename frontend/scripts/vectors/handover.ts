import { sealAppointment } from "../../src/crypto/appointment";
import { random } from "../../src/crypto/bytes";
import { certificateHash, signCertificate } from "../../src/crypto/certificate";
import { noteHash, sealNote, signApproval } from "../../src/crypto/handover";
import { exportPrivate, type Keys } from "../../src/crypto/keys";
import { CHECKED, pia } from "./guests";
import type { People } from "./people";
import type { Vector } from "./vector";

export const NOTE = JSON.stringify({ items: [["reason", "Ylva wil hulp in de buurt. 🙂"]] });

/** The largest text that fits. */
const WHOLE = "x".repeat(8192 - 4);

export async function placeOf({ root, ...people }: People) {
  const certificate = await certificateHash(await signCertificate(root, pia({ root, ...people })));
  return { conv: random(16), note: random(16), certificate };
}

export async function noteVectors(people: People): Promise<Vector[]> {
  const key = await exportPrivate(people.pia);
  const vectors: Vector[] = [];
  for (const text of [NOTE, "", "x".repeat(253), WHOLE]) {
    const place = await placeOf(people);
    const sealed = await sealNote(people.pia.bytes, place, text);
    vectors.push({
      what: `a note of ${text.length} characters, ${sealed.length} bytes`,
      op: "open_note",
      input: { key, ...place, sealed },
      output: { text },
    });
  }
  return vectors;
}

export async function approvalVectors(people: People): Promise<Vector[]> {
  const { sign } = people.ylva;
  const vectors: Vector[] = [];
  for (const [text, minute] of [
    [NOTE, CHECKED],
    ["", 0],
    ["🙂", 2 ** 53 - 1],
    [WHOLE, 1],
  ] as const) {
    const approval = { ...(await placeOf(people)), text: await noteHash(text), minute };
    vectors.push({
      what: `a note of ${text.length} characters approved in minute ${minute}`,
      op: "read_approval",
      input: { youth: sign.bytes, approval: await signApproval(sign, approval) },
      output: approval,
    });
  }
  return vectors;
}

export async function appointmentVectors(people: People): Promise<Vector[]> {
  const { ylva, team, nextTeam } = people;
  const vectors: Vector[] = [];
  const places: [Keys, number, number, string][] = [
    [ylva.open, 0, 0, "di 3 maart 14:00 · Pia"],
    [team, 1, 1, "di 3 maart 14:00 · Pia"],
    [nextTeam, 1, 2, ""],
    [ylva.open, 0, 0, "🙂".repeat(50)],
  ];
  for (const [own, slot, generation, text] of places) {
    const place = { conv: random(16), slot, generation };
    const sealed = await sealAppointment(ylva.open, own.bytes, place, text);
    vectors.push({
      what: `an appointment for slot ${slot}, generation ${generation}, ${text.length} characters`,
      op: "open_appointment",
      input: { own: await exportPrivate(own), youth: ylva.open.bytes, ...place, sealed },
      output: { text },
    });
  }
  return vectors;
}
