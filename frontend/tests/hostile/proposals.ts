import {
  certificateHash,
  fromBase64url,
  type Guest,
  generateKeys,
  type Keys,
  readConsent,
  same,
} from "../../src/crypto";
import { listed } from "../protocol/fakes/ledger";
import { House } from "../protocol/fakes/people";
import type { Frame } from "../protocol/fakes/wire";
import type { Attack, Outcome } from "./attack";
import { altered, codeOfYes, retell, seen } from "./lies";

const NOW = Math.floor(Date.UTC(2026, 0, 5, 20) / 60_000);

/** The server asks by itself: a worker's console would not offer such a guest. */
async function asked(change: Partial<Guest> = {}, signer?: Keys) {
  const house = await House.open();
  const { ylva, one } = { ...(await house.conversation()), one: house.server.only };
  await house.guest("pia", change, signer ?? house.root);
  one.admissions.propose(house.server.guestDesk.guests.get("pia")!);
  house.server.cut("youth");
  await house.clock.advance(3_000);
  return { house, ylva, one };
}

type Asked = Awaited<ReturnType<typeof asked>>;

/** A yes that is tried all the same: what the screen says, and whether anybody came in by it. */
async function tried({ house, ylva, one }: Asked): Promise<Outcome> {
  const code = await codeOfYes(house, ylva);
  const { doubt, proposal } = seen(ylva);
  const isOpen = proposal !== null || code !== doubt;
  return { said: doubt && `doubt ${doubt}`, harm: [...listed(one).flat(), ...(isOpen ? [code] : [])] };
}

/** What the server says of the proposal before the youth has seen any other. */
async function told(change: (proposal: Frame) => Frame): Promise<Outcome> {
  const house = await House.open();
  const { ylva } = await house.conversation();
  await house.guest("pia");
  const { admissions } = house.server.only;
  const { state } = admissions;
  admissions.state = (slot) => {
    const frame = state.call(admissions, slot);
    return frame?.proposal && slot === 0
      ? { ...frame, proposal: { ...frame.proposal, ...change(frame.proposal) } }
      : frame;
  };
  admissions.propose(house.server.guestDesk.guests.get("pia")!);
  house.server.cut("youth");
  await house.clock.advance(3_000);
  return tried({ house, ylva, one: house.server.only });
}

/** What the server puts in the place of a question that is being read. */
async function swapped(change: (proposal: Frame, other: string) => Frame): Promise<Outcome> {
  const made = await asked();
  const { certificate } = await made.house.guest("hilde");
  const other = Buffer.from(certificate).toString("base64url");
  await retell(made.house, ({ proposal }) => ({ proposal: { ...proposal, ...change(proposal, other) } }));
  return tried(made);
}

const blocksWith = ({ text }: Frame) => ({
  text: { ...text, blocks: [{ k: "title", t: "{guest} wil je helpen" }, ...text.blocks.slice(1)] },
});

export const proposals: Attack[] = [
  {
    what: "makes up an officer and signs the certificate itself",
    against: "phone",
    noticedBy: "doubt untrusted",
    run: async () => tried(await asked({}, await generateKeys("ECDSA"))),
  },
  {
    what: "asks for an officer whose certificate is over",
    against: "phone",
    noticedBy: "doubt expired",
    run: async () => tried(await asked({ lastMinute: NOW - 1 })),
  },
  {
    what: "waits with the yes until the certificate is over",
    against: "phone",
    noticedBy: "doubt expired",
    async run() {
      const made = await asked({ lastMinute: NOW + 1 });
      await made.house.clock.advance(3 * 60_000);
      return tried(made);
    },
  },
  {
    what: "hopes that the phone's clock is slow",
    against: "phone",
    noticedBy: "doubt expired",
    async run() {
      const made = await asked({ lastMinute: NOW + 60 });
      made.house.clock.sleep(-3_600_000);
      made.house.server.youthConnections.at(-1)!.sayNow({ k: "beat", now: NOW + 90, head: 0 });
      return tried(made);
    },
  },
  {
    what: "changes a name in a certificate",
    against: "phone",
    noticedBy: "doubt untrusted",
    run: () =>
      told(({ certificate }) => ({
        certificate: altered(certificate, (bytes) => {
          bytes[90]! ^= 1;
        }),
      })),
  },
  {
    what: "proposes somebody of a kind that is unknown",
    against: "phone",
    noticedBy: "doubt untrusted",
    run: async () => tried(await asked({ kind: 3 as Guest["kind"] })),
  },
  {
    what: "proposes somebody whose key is none",
    against: "phone",
    noticedBy: "doubt untrusted",
    run: async () => tried(await asked({ publicKey: new Uint8Array(65).fill(4) })),
  },
  {
    what: "gives the guest the team's place",
    against: "phone",
    noticedBy: "doubt untrusted",
    run: () => told(() => ({ slot: 1 })),
  },
  {
    what: "gives the guest a place that does not exist",
    against: "phone",
    noticedBy: "doubt untrusted",
    run: () => told(() => ({ slot: 16 })),
  },
  {
    what: "asks with a text that nobody reviewed",
    against: "phone",
    noticedBy: "doubt untrusted",
    run: () => told(() => ({ demo: false })),
  },
  {
    what: "swaps the certificate between question and yes",
    against: "phone",
    noticedBy: "doubt untrusted",
    run: () => swapped((_proposal, certificate) => ({ certificate })),
  },
  {
    what: "changes the text between question and yes",
    against: "phone",
    noticedBy: "doubt untrusted",
    run: () => swapped(blocksWith),
  },
  {
    what: "changes who asks between question and yes",
    against: "phone",
    noticedBy: "doubt untrusted",
    run: () => swapped(() => ({ worker: "Axel" })),
  },
  {
    what: "puts another question in at the very moment of the yes",
    against: "phone",
    refusedBy: "a yes to what was shown, or none",
    async run() {
      const harm = [];
      for (const steps of [0, 1, 2, 3, 4, 5, 6, 7]) harm.push(...(await atTheMomentOfTheYes(steps)));
      return { said: "a yes to what was shown, or none", harm };
    },
  },
];

/** The other question arrives this many steps of the program before the tap: receipts for somebody who was not shown. */
async function atTheMomentOfTheYes(steps: number): Promise<unknown[]> {
  const { house, ylva, one } = await asked();
  const { certificate } = await house.guest("hilde");
  const other = Buffer.from(certificate).toString("base64url");
  // The phone has read both certificates before.
  await retell(house, ({ proposal }) => ({ proposal: { ...proposal, admission: "x", certificate: other } }));
  await retell(house, (guest) => guest);
  const connection = house.server.youthConnections.at(-1)!;
  const state = connection.said.filter(({ k }) => k === "state").at(-1)!;
  const proposal = { ...state.guest.proposal, certificate: other };
  connection.sayNow({ ...state, guest: { ...state.guest, proposal } });
  for (let step = 0; step < steps; step++) await null;
  await codeOfYes(house, ylva);
  const { receipt, guest } = one.admissions.all[0]!;
  if (!receipt) return [];
  const said = await readConsent(fromBase64url(one.admissions.signKey), fromBase64url(receipt));
  const shown = await certificateHash(fromBase64url(guest.certificate));
  return same(said.certificate, shown) ? [] : [`${steps} steps`];
}
