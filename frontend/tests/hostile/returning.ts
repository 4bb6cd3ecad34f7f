import { generateKeys, toBase64url } from "../../src/crypto";
import type { YouthSession } from "../../src/protocol/youth";
import { type House, withCode } from "../protocol/fakes/people";
import { again, seen, shown } from "./lies";

/** What a phone that comes back with a code holds no state for; docs/THREAT-MODEL.md names each. */
export const UNNOTICED = [
  "another root",
  "an older state",
  "an older appointment",
  "a lost stop",
  "a guest who was still written for",
  "another reason for an end",
] as const;

/** Such an attack, tried: resolves to what the phone said about it. */
interface Unnoticed {
  name: (typeof UNNOTICED)[number];
  run(): Promise<string | null>;
}

async function back(house: House, code: string, change = {}): Promise<YouthSession> {
  const ylva = house.ylva(change);
  const coming = ylva.comeBack(code);
  await house.clock.advance(3_000);
  await coming;
  return ylva;
}

async function withGuest() {
  const made = await withCode();
  const { page: pia, keys } = await made.house.guest("pia");
  await made.house.yes(made.ylva, made.kai, made.conv);
  pia.join();
  await made.house.clock.advance(1_000);
  return { ...made, pia, keys, one: made.house.server.only };
}

async function appoint(made: Awaited<ReturnType<typeof withCode>>, when: string): Promise<string> {
  const drafting = made.kai.draftAppointment(made.conv, when, "Kai");
  await made.house.clock.advance(2_000);
  await drafting;
  const answering = made.ylva.guest!.answerAppointment(true);
  await made.house.clock.advance(2_000);
  await answering;
  return made.house.server.only.admissions.appointment!.youth_seal;
}

export const returning: readonly Unnoticed[] = [
  {
    name: "another root",
    async run() {
      const { house, ylva, code } = await withCode();
      ylva.exit();
      house.root = await generateKeys("ECDSA");
      await house.newTeamKey();
      const again = await back(house, code, { root: toBase64url(house.root.bytes) });
      await again.send("hoi");
      await house.clock.advance(2_000);
      return again.snapshot().problem;
    },
  },
  {
    name: "an older state",
    async run() {
      const { house, ylva, kai, conv, code } = await withCode();
      ylva.exit();
      await kai.send(conv, "kom morgen niet");
      await house.clock.advance(2_000);
      house.server.only.log.length = 2;
      const again = await back(house, code);
      return shown(again).includes("kom morgen niet") ? "seen" : again.snapshot().problem;
    },
  },
  {
    name: "an older appointment",
    async run() {
      const made = await withCode();
      made.house.server.only.admissions.wished = "any";
      await again(made.house, "youth", 3_000);
      const first = await appoint(made, "dinsdag om 16 uur");
      await appoint(made, "woensdag om 16 uur");
      made.ylva.exit();
      made.house.server.only.admissions.appointment!.youth_seal = first;
      const ylva = await back(made.house, made.code);
      return seen(ylva).appointment?.startsWith("dinsdag") ? ylva.snapshot().problem : "seen";
    },
  },
  {
    name: "a lost stop",
    async run() {
      const { house, ylva, code } = await withGuest();
      house.server.weather.youth.up = false;
      house.server.cut("youth");
      ylva.guest!.stop();
      await house.clock.advance(20 * 60_000);
      ylva.exit();
      house.server.weather.youth.up = true;
      const again = await back(house, code);
      return seen(again).ending ? "seen" : again.snapshot().problem;
    },
  },
  {
    name: "a guest who was still written for",
    async run() {
      const { house, ylva, kai, conv, code, pia } = await withGuest();
      ylva.exit();
      await kai.send(conv, "ben je er nog?");
      await house.clock.advance(2_000);
      const isRead = pia.snapshot().talk!.items.some(({ text }) => text === "ben je er nog?");
      const again = await back(house, code);
      return isRead ? again.snapshot().problem : "not read";
    },
  },
  {
    name: "another reason for an end",
    async run() {
      const { house, kai, ylva, conv, code, one } = await withGuest();
      await kai.dismiss(conv);
      await house.clock.advance(2_000);
      one.admissions.all[0]!.by = "guest";
      await again(house, "youth");
      const told = seen(ylva).ending?.by;
      ylva.exit();
      const returned = await back(house, code);
      return told === "guest" ? returned.snapshot().problem : "seen";
    },
  },
];
