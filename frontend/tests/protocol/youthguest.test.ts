import { describe, expect, test } from "vitest";
import {
  certificateHash,
  fromBase64url,
  generateKeys,
  readConsent,
  shownHash,
  toBase64url,
} from "../../src/crypto";
import type { YouthSession } from "../../src/protocol/youth";
import { headersOf, listed } from "./fakes/ledger";
import { House, texts, withCode } from "./fakes/people";

const seen = (ylva: YouthSession) => ylva.guest!.snapshot();

async function asked() {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  const { certificate } = await house.guest("pia");
  const asking = kai.propose(conv, "pia");
  await house.clock.advance(2_000);
  await asking;
  return { house, ylva, kai, conv, certificate };
}

describe("a youth who is asked", () => {
  test("sees who it is, as the root signed it, in the words that are kept", async () => {
    const { house, ylva } = await asked();

    expect(seen(ylva)).toMatchObject({
      doubt: null,
      inside: null,
      proposal: {
        guest: { name: "Pia", unit: "de politie, team Jeugd", kind: "police", checkedBy: "Noor" },
        blocks: [
          { k: "title", t: "Pia van de politie, team Jeugd" },
          { k: "yes", t: "Ja" },
          { k: "no", t: "Nee" },
        ],
      },
    });
    expect(seen(ylva).proposal!.mark).toMatch(/^(\w{4}-){3}\w{4}$/);
    expect(listed(house.server.only)).toEqual([[]]);
  });

  test("says yes by a receipt over this guest, this epoch and the words that were shown", async () => {
    const { house, ylva, certificate } = await asked();
    const saying = ylva.guest!.consent([]);
    await house.clock.advance(2_000);
    await saying;

    const { admissions, epochs } = house.server.only;
    const receipt = fromBase64url(admissions.living!.receipt);
    const consent = await readConsent(fromBase64url(house.server.only.admissions.signKey), receipt);
    const lines = ["Pia van de politie, team Jeugd", "Ja", "Nee"];
    expect(consent).toMatchObject({ epoch: epochs.length, minute: house.server.minute });
    expect(consent.certificate).toEqual(await certificateHash(certificate));
    // Which button says what is part of it: the same words the other way round are another text.
    const signed = ["title Pia van de politie, team Jeugd", "yes Ja", "no Nee"];
    expect(consent.shown).toEqual(await shownHash(signed.join("\n")));
    expect(listed(house.server.only)).toEqual([[], [2]]);
    expect(seen(ylva).inside).toMatchObject({ guest: { name: "Pia" }, receipt: { lines } });
    expect(ylva.guest!.names.get(2)).toBe("Pia");
    expect(ylva.snapshot().problem).toBe(null);
  });

  test("lets in nobody to what was still on its way, and says again what was picked", async () => {
    const { house, ylva, kai, conv } = await asked();
    await kai.send(conv, "mag Pia dit weten?");
    await house.clock.advance(1_000);
    await ylva.send("alleen voor Kai");
    const saying = ylva.guest!.consent([ylva.snapshot().items[0]!.id]);
    await ylva.send("dit schreef ik erna");
    await house.clock.advance(3_000);
    await saying;

    const own = headersOf(house.server.only).filter(({ slot }) => slot === 0);
    expect(own).toEqual([
      { type: 1, slot: 0, epoch: 1 },
      { type: 1, slot: 0, epoch: 1 },
      { type: 5, slot: 0, epoch: 2 },
    ]);
    expect(ylva.snapshot().items.at(-1)).toMatchObject({
      kind: "quote",
      quoted: 1,
      text: "mag Pia dit weten?",
    });
  });

  test("says no, and nothing else changes", async () => {
    const { house, ylva, kai, conv } = await asked();
    const saying = ylva.guest!.refuse();
    await house.clock.advance(2_000);
    await saying;
    await kai.send(conv, "goed");
    await house.clock.advance(1_000);

    expect(seen(ylva).proposal).toBe(null);
    expect(listed(house.server.only)).toEqual([[]]);
    expect(texts(ylva.snapshot().items)).toEqual(["goed"]);
  });

  test("by a guest whom the root did not certify has the question taken back, once, and still sees why", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    await house.guest("pia", {}, await generateKeys("ECDSA"));
    const { admissions } = house.server.only;
    admissions.propose(house.server.guestDesk.guests.get("pia")!);
    house.server.cut("youth");
    await house.clock.advance(3_000);
    await kai.send(conv, "dat ging niet");
    await house.clock.advance(30_000);

    expect(admissions.doubts).toEqual([{ admission: "admission 1", why: "untrusted" }]);
    expect([admissions.all[0]!.state, admissions.proposed]).toEqual(["cancelled", undefined]);
    expect(seen(ylva)).toMatchObject({ proposal: null, doubt: "untrusted" });
    await expect(ylva.guest!.consent([])).rejects.toMatchObject({ code: "untrusted" });
  });

  test("anew, by a guest who is certified, no longer sees why not", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    await house.guest("pia", { lastMinute: house.server.minute - 1 });
    const { admissions } = house.server.only;
    admissions.propose(house.server.guestDesk.guests.get("pia")!);
    house.server.cut("youth");
    await house.clock.advance(3_000);
    const before = seen(ylva).doubt;
    await house.guest("hilde");
    await house.yes(ylva, kai, conv, "hilde");
    await kai.dismiss(conv);
    await house.clock.advance(3_000);

    expect(admissions.doubts).toEqual([{ admission: "admission 1", why: "expired" }]);
    expect([before, seen(ylva).doubt]).toEqual(["expired", null]);
  });

  test("whose yes cannot be said now says it never: it is asked again", async () => {
    const { house, ylva } = await asked();
    house.server.weather.youth.up = false;
    house.server.cut("youth");
    const saying = ylva.guest!.consent([]).catch((error) => error.code);
    await house.clock.advance(60_000);
    house.server.weather.youth.up = true;
    await house.clock.advance(60_000);

    expect(await saying).toBe("lost");
    expect(listed(house.server.only)).toEqual([[]]);
    expect(seen(ylva).proposal).not.toBe(null);
  });

  test("whose yes was stored unheard finds the guest inside, not a stranger", async () => {
    const { house, ylva } = await asked();
    const connection = house.server.youthConnections.at(-1)!;
    const hear = connection.hear;
    connection.hear = (frame) => {
      hear(frame);
      if (frame.k === "consent") connection.cut();
    };
    const saying = ylva.guest!.consent([]).catch((error) => error.code);
    await house.clock.advance(20_000);

    expect(await saying).toBe("lost");
    expect(seen(ylva).inside).toMatchObject({ guest: { name: "Pia" } });
    expect([ylva.snapshot().problem, listed(house.server.only)]).toEqual([null, [[], [2]]]);
  });
});

describe("a youth with a guest", () => {
  test("is read by them, from the yes on", async () => {
    const house = await House.open();
    const { ylva, kai, conv, pia } = await house.threesome();
    await ylva.send("hoi Pia");
    await house.clock.advance(1_000);
    await pia.send("hoi");
    await kai.send(conv, "ik ben er ook");
    await house.clock.advance(1_000);

    expect(texts(ylva.snapshot().items)).toEqual(["hoi Pia", "hoi", "ik ben er ook"]);
    expect(texts(pia.snapshot().talk!.items)).toEqual(texts(ylva.snapshot().items));
    expect(ylva.snapshot().items[1]).toMatchObject({ slot: 2, mine: false });
  });

  test("stays together with them over a new team key", async () => {
    const house = await House.open();
    const { ylva, kai, conv, pia } = await house.threesome();
    await house.newTeamKey();
    kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
    house.server.cut("youth");
    await house.clock.advance(3_000);
    await ylva.send("nog steeds hier");
    await kai.send(conv, "ja");
    await house.clock.advance(5_000);

    expect(listed(house.server.only).at(-1)).toEqual([2]);
    expect(listed(house.server.only).length).toBeGreaterThan(2);
    expect(texts(pia.snapshot().talk!.items)).toContain("nog steeds hier");
    expect([ylva.snapshot().problem, seen(ylva).inside?.guest.name]).toEqual([null, "Pia"]);
  });

  test("hears that they wait without a worker, and that they want to say something first", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    const saying = pia.sayFirst();
    await house.clock.advance(1_000);
    await saying;
    const hushed = seen(ylva).inside!.hushed;
    const going = ylva.guest!.proceed();
    await house.clock.advance(1_000);
    await going;
    house.server.only.admissions.alone = true;
    house.server.cut("youth");
    await house.clock.advance(3_000);

    expect([hushed, seen(ylva).inside!.hushed, seen(ylva).inside!.paused]).toEqual([true, false, true]);
    const first = ylva.snapshot().items.at(-1)!;
    expect(JSON.parse(first.text)).toEqual({ a: "first", text: "Je hoeft niets te zeggen." });
  });

  test("goes on with them after the phone threw the tab away, receipt and all", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    await ylva.send("hoi Pia");
    await house.clock.advance(1_000);
    const kept = house.tab.text!;
    ylva.snapshot();
    house.server.cut("youth");
    house.tab.text = kept;
    const again = house.ylva();
    const resuming = again.resumeTab();
    await house.clock.advance(3_000);
    await resuming;
    await again.send("daar ben ik weer");
    await house.clock.advance(1_000);

    expect(seen(again).inside).toMatchObject({
      guest: { name: "Pia" },
      receipt: { lines: expect.any(Array) },
    });
    expect([again.snapshot().problem, listed(house.server.only)]).toEqual([null, [[], [2]]]);
    expect(texts(pia.snapshot().talk!.items)).toEqual(["hoi Pia", "daar ben ik weer"]);
  });
});

describe("a guest who is gone", () => {
  test("by themselves is left out of the next epoch before anything is written", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    const leaving = pia.depart();
    await house.clock.advance(2_000);
    await leaving;
    await ylva.send("dag Pia");
    await house.clock.advance(3_000);

    expect(seen(ylva)).toMatchObject({ inside: null, ending: { by: "guest", told: true } });
    expect(listed(house.server.only).at(-1)).toEqual([]);
    expect(headersOf(house.server.only).filter(({ slot, epoch }) => slot === 0 && epoch === 2)).toEqual([]);
  });

  test("by a worker's hand is told, and confirmed by what the worker says next", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.threesome();
    await kai.dismiss(conv);
    await house.clock.advance(3_000);

    expect(seen(ylva)).toMatchObject({ inside: null, ending: { by: "worker", told: true, confirmed: true } });
    expect(listed(house.server.only)).toEqual([[], [2], []]);
  });

  test("since the visit ended is not in the epoch of the next", async () => {
    const { house, ylva, kai, conv, code } = await withCode();
    await house.guest("pia");
    await house.yes(ylva, kai, conv);
    await ylva.send("met Pia erbij");
    await house.clock.advance(1_000);
    ylva.exit();
    house.server.only.admissions.end(house.server.only.admissions.living!, "visit", null);
    const again = house.ylva();
    const back = again.comeBack(code);
    await house.clock.advance(3_000);
    await back;
    await again.send("ik ben terug");
    await house.clock.advance(3_000);

    expect(listed(house.server.only).at(-1)).toEqual([]);
    expect(texts(kai.snapshot().threads[0]!.items)).toContain("ik ben terug");
    expect([again.snapshot().problem, seen(again).inside, seen(again).ending]).toEqual([null, null, null]);
  });
});

test("what shows nothing does not keep a youth from having read everything", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.threesome();
  await kai.send(conv, "tot hier");
  await house.clock.advance(1_000);
  await kai.dismiss(conv);
  await house.clock.advance(3_000);
  const { log } = house.server.only;
  ylva.seen(1);
  await house.clock.advance(4_000);

  expect([headersOf(house.server.only).at(-1)!.type, log.length, ylva.read]).toEqual([3, 2, 2]);
});
