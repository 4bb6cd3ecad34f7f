import { fromBase64url, generateKeys, sealAppointment, toBase64url } from "../../src/crypto";
import { House, withCode } from "../protocol/fakes/people";
import { type Attack, codeOf } from "./attack";
import { again, altered, codeOfYes, seen, shown, two } from "./lies";

/** A first visit that must not begin. */
async function begun(change: Parameters<House["ylva"]>[0]): Promise<{ said: string; harm: unknown[] }> {
  const house = await House.open();
  const ylva = house.ylva(change);
  const starting = codeOf(ylva.start({ door: "self", lang: "nl" }));
  await house.clock.advance(2_000);
  const code = await starting;
  return { said: code === "untrusted" ? "not safe" : code, harm: [...house.server.conversations.keys()] };
}

/** The worker lays a note before the youth, for somebody with this certificate. */
async function note(certificate: (house: House) => Promise<string>) {
  const { house, ylva, kai, conv } = await two();
  house.server.only.admissions.wished = "any";
  await again(house, "youth", 3_000);
  const to = {
    handle: "hilde",
    name: "Hilde",
    unit: "gemeente",
    kind: "helper" as const,
    until: null,
    doubt: null,
  };
  const drafting = kai.draftNote(conv, { ...to, certificate: await certificate(house) }, [
    ["reason", "wonen"],
  ]);
  await house.clock.advance(2_000);
  await drafting;
  const approving = codeOf(ylva.guest!.approveNote([0]));
  await house.clock.advance(2_000);
  return { house, ylva, code: await approving };
}

export const visits: Attack[] = [
  {
    what: "serves a page without a root",
    against: "phone",
    noticedBy: "not safe",
    run: () => begun({ root: null }),
  },
  {
    what: "serves a team key that the root did not sign",
    against: "phone",
    noticedBy: "not safe",
    async run() {
      const { bytes } = await generateKeys("ECDH");
      const house = await House.open();
      return begun({ team: { ...house.server.team!, public_key: toBase64url(bytes) } });
    },
  },
  {
    what: "swaps the half that opens a tab which the phone threw away",
    against: "phone",
    noticedBy: "over",
    async run() {
      const { house, ylva } = await two();
      await ylva.send("hoi");
      await house.clock.advance(1_000);
      const kept = house.tab.text!;
      ylva.exit();
      for (const token of house.server.halves.keys())
        house.server.halves.set(token, toBase64url(house.chance.bytes(32)));
      house.tab.text = kept;
      const back = house.ylva();
      const resuming = back.resumeTab();
      await house.clock.advance(5_000);
      await resuming;
      return { said: back.snapshot().phase === "expired" ? "over" : null, harm: shown(back) };
    },
  },
  {
    what: "hands out the keys of another return code",
    against: "phone",
    refusedBy: "box_refused",
    async run() {
      const { house, ylva, code } = await withCode();
      ylva.exit();
      const one = house.server.only;
      one.code!.blob = altered(one.code!.blob, (bytes) => {
        bytes[40]! ^= 1;
      });
      const back = house.ylva();
      const coming = codeOf(back.comeBack(code));
      await house.clock.advance(3_000);
      return { said: await coming, harm: shown(back) };
    },
  },
  {
    what: "brings a worker to send a note to somebody whom the root does not know",
    against: "phone",
    refusedBy: "untrusted",
    async run() {
      const { house, ylva, code } = await note(async (home) => {
        const { certificate } = await home.guest("hilde", {}, await generateKeys("ECDSA"));
        return toBase64url(certificate);
      });
      return { said: code, harm: [...(seen(ylva).note ? ["shown"] : []), ...house.server.guestDesk.notes] };
    },
  },
  {
    what: "brings a worker to send a note with a certificate that is over",
    against: "phone",
    refusedBy: "expired",
    async run() {
      const { house, code } = await note(async (home) =>
        toBase64url((await home.guest("hilde", { lastMinute: 1 })).certificate),
      );
      return { said: code, harm: house.server.guestDesk.notes };
    },
  },
  {
    what: "writes an appointment itself",
    against: "phone",
    refusedBy: "not shown",
    async run() {
      const { house, ylva, one } = await two();
      const [evil, conv] = [await generateKeys("ECDH"), fromBase64url(one.conv)];
      const record = Buffer.from(one.epochs[0]!.record, "base64url");
      const key = new Uint8Array(record.subarray(62, 127));
      const seal = await sealAppointment(evil, key, { conv, slot: 0, generation: 0 }, "nu · bij Axel");
      one.admissions.appointment = { youth_seal: toBase64url(seal), team_seal: "", generation: 1 };
      await again(house, "youth");
      return { said: seen(ylva).appointment === null ? "not shown" : "shown" };
    },
  },
  {
    what: "answers a yes and stores nothing",
    against: "phone",
    refusedBy: "nothing written",
    async run() {
      const { house, ylva, one } = await two();
      await house.guest("pia");
      one.admissions.propose(house.server.guestDesk.guests.get("pia")!);
      await again(house, "youth", 3_000);
      house.server.guestDesk.youthSays = () => ({ number: 2, head: 0 });
      await codeOfYes(house, ylva);
      await ylva.send("hoi Pia");
      await house.clock.advance(5_000);
      return { said: one.log.length === 0 ? "nothing written" : "written", harm: one.epochs.slice(1) };
    },
  },
];
