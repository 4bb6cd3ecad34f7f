import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { random } from "../../src/crypto/bytes";
import { fixChance } from "./chance";
import { chainVectors, envelopeVectors, stampVectors } from "./envelopes";
import { recordVectors, rewrapVectors, sealVectors } from "./epochs";
import { certificateVectors, consentVectors } from "./guests";
import { appointmentVectors, approvalVectors, noteVectors } from "./handover";
import { envelopeNegatives } from "./negative-envelopes";
import { guestNegatives } from "./negative-guests";
import { handoverNegatives } from "./negative-handover";
import { secretNegatives, staffNegatives } from "./negative-keys";
import { recordNegatives, sealNegatives, successionNegatives } from "./negative-records";
import { drawEpochs, drawPeople } from "./people";
import {
  codeVectors,
  identityVectors,
  invitationVectors,
  kdfVectors,
  resumeVectors,
  splitVectors,
  staffVectors,
  summaryVectors,
  typoVectors,
} from "./secrets";
import { toJson, type Vector } from "./vector";

/** Writes every vector file into `folder`. */
export async function writeAll(folder: string): Promise<void> {
  fixChance();
  const people = await drawPeople();
  const made = await drawEpochs(people, random(16));
  const other = await drawEpochs(people, random(16));
  const files: Record<string, Vector[]> = {
    code: await codeVectors(),
    typo: await typoVectors(),
    kdf: await kdfVectors(),
    split: await splitVectors(),
    identity: await identityVectors(),
    staff: await staffVectors(people),
    summary: await summaryVectors(people),
    invitation: await invitationVectors(people),
    resume: await resumeVectors(),
    record: await recordVectors(made),
    seal: await sealVectors(people, made, other),
    rewrap: await rewrapVectors(people, made),
    envelope: await envelopeVectors(made),
    chain: await chainVectors(made),
    stamp: await stampVectors(made),
    certificate: await certificateVectors(people),
    consent: await consentVectors(people),
    negative: [
      ...recordNegatives(made),
      ...(await successionNegatives(made)),
      ...(await sealNegatives(people, made, other)),
      ...(await envelopeNegatives(made)),
      ...(await secretNegatives(people)),
      ...(await staffNegatives(people)),
      ...(await guestNegatives(people)),
      ...(await handoverNegatives(people)),
    ],
    note: await noteVectors(people),
    approval: await approvalVectors(people),
    appointment: await appointmentVectors(people),
  };
  for (const [name, vectors] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.json`), toJson(vectors));
    console.log(`${name.padEnd(12)} ${vectors.length}`);
  }
}
