import { describe, expect, test } from "vitest";
import {
  certificateHash,
  fromBase64url,
  generateKeys,
  noteHash,
  openNote,
  readApproval,
  toBase64url,
} from "../../src/crypto";
import type { CareSession } from "../../src/protocol/care";
import type { YouthSession } from "../../src/protocol/youth";
import { House, withCode } from "./fakes/people";

const ITEMS = [
  ["reason", "Hulp in de buurt"],
  ["channel", "Bel niet, stuur een app"],
  ["never", "Zeg niets tegen thuis"],
] as const;

const seen = (ylva: YouthSession) => ylva.guest!.snapshot();

async function settled(house: House, doing: Promise<unknown>): Promise<void> {
  await house.clock.advance(3_000);
  await doing;
}

async function drafted(draft: (kai: CareSession, conv: string, house: House) => Promise<void>) {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  const { keys, certificate } = await house.guest("hilde");
  // Whatever is there about guests makes the phone load its part.
  house.server.only.admissions.wished = "helper";
  house.server.cut("youth");
  await house.clock.advance(2_000);
  await settled(house, draft(kai, conv, house));
  return { house, ylva, kai, conv, keys, certificate };
}

async function toHilde(kai: CareSession, conv: string, house: House): Promise<void> {
  const listing = kai.helpers();
  await house.clock.advance(1_000);
  await kai.draftNote(conv, (await listing)[0]!, ITEMS);
}

describe("a note", () => {
  test("is shown item by item, with the certificate of whom it goes to", async () => {
    const { ylva } = await drafted(toHilde);

    expect(seen(ylva).note).toMatchObject({
      to: { name: "Hilde", unit: "gemeente Zeestad, team Jeugd", kind: "helper" },
      items: ITEMS,
    });
  });

  test("goes out as the youth kept it, sealed to the helper and approved by a signature", async () => {
    const { house, ylva, keys, certificate, conv } = await drafted(toHilde);
    await settled(house, ylva.guest!.approveNote([0, 2]));

    const sent = house.server.youthConnections.at(-1)!.heard.find(({ k }) => k === "handover")!;
    const place = {
      conv: fromBase64url(conv),
      note: fromBase64url(sent.note),
      certificate: await certificateHash(certificate),
    };
    const text = await openNote(keys.own, place, fromBase64url(sent.sealed));
    const key = fromBase64url(house.server.only.admissions.signKey);
    const approval = await readApproval(key, fromBase64url(sent.approval));
    expect(JSON.parse(text)).toEqual({ items: [ITEMS[0], ITEMS[2]] });
    expect(approval).toEqual({ ...place, text: await noteHash(text), minute: house.server.minute });
    expect([sent.to, seen(ylva).note]).toEqual(["hilde", null]);
    expect(seen(ylva).notes).toMatchObject([{ state: "sent" }]);
  });

  test("stays where it is while there is no connection, and nothing was approved", async () => {
    const { house, ylva } = await drafted(toHilde);
    house.server.weather.youth.up = false;
    house.server.cut("youth");
    await house.clock.advance(1_000);

    await expect(ylva.guest!.approveNote([0])).rejects.toMatchObject({ code: "lost" });
    expect(seen(ylva).note).toMatchObject({ items: ITEMS });
  });

  test("still waits for an answer in the tab that takes over", async () => {
    const { house, ylva } = await drafted(toHilde);
    const kept = house.tab.text!;
    ylva.snapshot();
    const again = house.ylva();
    house.tab.text = kept;
    await settled(house, again.resumeTab());

    expect(seen(again).note).toMatchObject({ to: { name: "Hilde" }, items: ITEMS });
    again.guest!.refuseNote();
    await house.clock.advance(2_000);
    expect(seen(again).note).toBe(null);
  });

  test("for somebody whom another root certified is not shown, and goes nowhere", async () => {
    const { house, ylva, kai, conv } = await drafted(async () => {});
    await house.guest("hilde", {}, await generateKeys("ECDSA"));
    const { certificate } = house.server.guestDesk.guests.get("hilde")!;
    // A console that checks nothing.
    const to = {
      handle: "hilde",
      certificate,
      name: "Hilde",
      unit: "",
      kind: "helper" as const,
      doubt: null,
    };
    await settled(house, kai.draftNote(conv, { ...to, until: 0, lastMinute: 0 } as never, ITEMS));
    await ylva.guest!.approveNote([0]).catch(() => {});
    await house.clock.advance(2_000);

    expect(seen(ylva)).toMatchObject({ note: null, noteDoubt: "untrusted", doubt: null });
    expect(house.server.guestDesk.notes).toEqual([]);
  });

  test("for somebody whose certificate ran out meanwhile goes nowhere", async () => {
    const { house, ylva } = await drafted(toHilde);
    house.clock.sleep(1441 * 60_000);
    await expect(ylva.guest!.approveNote([0])).rejects.toMatchObject({ code: "expired" });
    expect(house.server.guestDesk.notes).toEqual([]);
  });

  test("for CoMensha is a text that nobody sends", async () => {
    const { house, ylva } = await drafted((kai, conv) => kai.draftNote(conv, "comensha", ITEMS));
    const shown = seen(ylva).note;
    await settled(house, ylva.guest!.approveNote([0]));

    expect(shown).toMatchObject({ to: "comensha", items: ITEMS });
    expect(house.server.guestDesk.notes).toEqual([]);
  });
});

describe("an appointment", () => {
  test("that the youth does not want is not kept", async () => {
    const { house, ylva } = await drafted((kai, conv) => kai.draftAppointment(conv, "di 14:00", "Hilde"));
    const asked = seen(ylva).asked;
    await settled(house, ylva.guest!.answerAppointment(false));

    expect(asked).toMatchObject({ when: "di 14:00", with: "Hilde" });
    expect([seen(ylva).asked, house.server.only.admissions.appointment]).toEqual([null, null]);
  });

  test("that was kept is there again after a return with the code, and never lies on the phone", async () => {
    const { house, ylva, kai, conv, code } = await withCode();
    house.server.only.admissions.wished = "helper";
    house.server.cut("youth");
    await house.clock.advance(2_000);
    await settled(house, kai.draftAppointment(conv, "di 14:00", "Hilde"));
    await settled(house, ylva.guest!.answerAppointment(true));
    house.server.cut("youth");
    await house.clock.advance(2_000);
    const kept = seen(ylva).appointment;
    ylva.exit();
    const again = house.ylva();
    await settled(house, again.comeBack(code));
    await house.clock.advance(2_000);

    expect([kept, seen(again).appointment]).toEqual(["di 14:00 · Hilde", "di 14:00 · Hilde"]);
    expect(seen(again)).toMatchObject({ asked: null, inside: null, proposal: null });
    expect(house.tab.text ?? "").not.toContain("Hilde");
    await settled(house, again.guest!.forgetAppointment());
    expect(house.server.only.admissions.appointment).toBe(null);
  });

  test("whose seal the server made is not shown", async () => {
    const { house, ylva } = await drafted((kai, conv) => kai.draftAppointment(conv, "di 14:00", "Hilde"));
    await settled(house, ylva.guest!.answerAppointment(true));
    const { admissions } = house.server.only;
    const bytes = fromBase64url(admissions.appointment!.youth_seal);
    bytes[80]! ^= 1;
    admissions.appointment!.youth_seal = toBase64url(bytes);
    house.server.cut("youth");
    await house.clock.advance(2_000);

    expect(seen(ylva).appointment).toBe(null);
  });
});
