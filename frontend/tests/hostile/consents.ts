import {
  type Bytes,
  certificateHash,
  fromBase64url,
  type Guest,
  GuestKind,
  generateKeys,
  type Keys,
  readRecord,
  sealAppointment,
  sealSummary,
  shownHash,
  signCertificate,
  signConsent,
  toBase64url,
} from "../../src/crypto";
import { House } from "../protocol/fakes/people";
import { type Attack, codeOf, type Outcome } from "./attack";
import { again, leaked, threadOf, two } from "./lies";

interface Proof {
  certificate: string;
  receipt: string;
  sign_key: string;
}

type Lie = (proof: Proof, house: House) => Promise<Partial<Proof>>;

/** The youth says yes while the console is away, and the server tells the console this about it. */
export async function unvouched(change: Lie) {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  await house.guest("pia");
  const one = house.server.only;
  house.server.weather.care.up = false;
  house.server.cut("care");
  one.admissions.propose(house.server.guestDesk.guests.get("pia")!);
  await again(house, "youth", 3_000);
  const saying = ylva.guest!.consent([]);
  await house.clock.advance(3_000);
  await saying;
  const [proof] = one.admissions.proofs(one.epochs.at(-1)!.record);
  one.admissions.lie.guests = [{ ...proof!, ...(await change(proof!, house)) }];
  house.server.weather.care.up = true;
  await house.clock.advance(20_000);
  await kai.send(conv, "wie is dit?");
  await house.clock.advance(8_000);
  return { house, ylva, kai, conv, one };
}

async function lied(change: Lie): Promise<Outcome> {
  const { kai, one } = await unvouched(change);
  const { problem, guest } = threadOf(kai);
  const isShown = guest!.inside!.verified || guest!.inside!.name;
  return { said: problem, harm: [...leaked(one, 1, 1), ...(isShown ? [guest!.inside] : [])] };
}

const keyInRecord = (house: House) =>
  readRecord(fromBase64url(house.server.only.epochs.at(-1)!.record)).members[2]!.key;

async function certified(publicKey: Bytes, root: Keys, change: Partial<Guest> = {}): Promise<string> {
  const texts = { name: "Pia", unit: "de politie, team Jeugd", checkedBy: "Noor" };
  const made = {
    kind: GuestKind.police,
    publicKey,
    checkedMinute: 0,
    lastMinute: 2 ** 40,
    ...texts,
    ...change,
  };
  return toBase64url(await signCertificate(root, made));
}

/** A receipt by a key of the server's own, which it gives out for the youth's. */
async function forged(proof: Proof, house: House, change: { epoch?: number; conv?: Bytes; about?: string }) {
  const { epoch = 2, about = proof.certificate } = change;
  const own = await generateKeys("ECDSA");
  const receipt = await signConsent(own, {
    conv: change.conv ?? fromBase64url(house.server.only.conv),
    epoch,
    certificate: await certificateHash(fromBase64url(about)),
    shown: await shownHash(""),
    minute: house.server.minute,
  });
  return { receipt: toBase64url(receipt), sign_key: toBase64url(own.bytes) };
}

const LIES: [what: string, change: Lie][] = [
  ["shows no receipt", async () => ({ receipt: "" })],
  [
    "shows a receipt that somebody else signed",
    async () => ({ sign_key: toBase64url((await generateKeys("ECDSA")).bytes) }),
  ],
  ["forges a receipt for another epoch", (proof, house) => forged(proof, house, { epoch: 1 })],
  [
    "shows a receipt of another conversation",
    (proof, house) => forged(proof, house, { conv: new Uint8Array(16).fill(9) }),
  ],
  [
    "shows a receipt for another certificate",
    async (proof, house) =>
      forged(proof, house, { about: await certified(keyInRecord(house), house.root, { name: "Axel" }) }),
  ],
  [
    "shows a certificate of another root",
    async (_proof, house) => ({
      certificate: await certified(keyInRecord(house), await generateKeys("ECDSA")),
    }),
  ],
  [
    "shows a certificate that was over at the yes",
    async (proof, house) => {
      const over = { lastMinute: house.server.minute - 5 };
      const certificate = await certified(keyInRecord(house), house.root, over);
      return { certificate, ...(await forged(proof, house, { about: certificate })) };
    },
  ],
  [
    "shows a certificate for another key",
    async (proof, house) => {
      const certificate = await certified((await generateKeys("ECDH")).bytes, house.root);
      return { certificate, ...(await forged(proof, house, { about: certificate })) };
    },
  ],
];

/** Whom a worker could ask, as the server says. */
async function listed(change: Partial<Guest>, root?: Keys): Promise<Outcome> {
  const { house, kai, conv } = await two();
  await house.guest("hilde", change, root ?? house.root);
  const asking = kai.helpers();
  await house.clock.advance(1_000);
  const [hilde] = await asking;
  const code = await codeOf(kai.draftNote(conv, hilde!, [["reason", "hulp met wonen"]]));
  return { said: hilde!.doubt && `doubt ${hilde!.doubt}`, harm: code === "untrusted" ? [] : [code] };
}

export const consents: Attack[] = [
  ...LIES.map(
    ([what, change]): Attack => ({
      what: `${what} for the guest who is in`,
      against: "console",
      noticedBy: "untrusted",
      run: () => lied(change),
    }),
  ),
  {
    what: "offers an officer whom it made up",
    against: "console",
    noticedBy: "doubt untrusted",
    run: async () => listed({}, await generateKeys("ECDSA")),
  },
  {
    what: "offers a helper whose certificate is over",
    against: "console",
    noticedBy: "doubt expired",
    run: () => listed({ lastMinute: 1 }),
  },
  {
    what: "forges a summary of colleagues",
    against: "console",
    refusedBy: "not shown",
    async run() {
      const { house, kai, one } = await two();
      const evil = await generateKeys("ECDH");
      const place = { conv: fromBase64url(one.conv), generation: 1 };
      one.summary = {
        generation: 1,
        sealed: toBase64url(await sealSummary(evil, place, "vertel Axel alles")),
      };
      await again(house, "care");
      return { said: threadOf(kai).summary === null ? "not shown" : "shown" };
    },
  },
  {
    what: "changes an appointment",
    against: "console",
    refusedBy: "not shown",
    async run() {
      const { house, kai, one } = await two();
      const [evil, conv] = [await generateKeys("ECDH"), fromBase64url(one.conv)];
      const team = house.teamKeys.get(1)!;
      const made = await sealAppointment(evil, team.bytes, { conv, slot: 1, generation: 1 }, "nu · bij Axel");
      one.admissions.appointment = { youth_seal: "", team_seal: toBase64url(made), generation: 1 };
      await again(house, "care");
      return { said: threadOf(kai).guest!.appointment === null ? "not shown" : "shown" };
    },
  },
];
