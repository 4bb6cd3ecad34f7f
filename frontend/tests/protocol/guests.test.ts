import { describe, expect, test } from "vitest";
import { fromBase64url, readHeader, readRecord, toBase64url } from "../../src/crypto";
import type { CareSession } from "../../src/protocol/care";
import { House, texts } from "./fakes/people";

const threadOf = (kai: CareSession) => kai.snapshot().threads[0]!;
const guestOf = (kai: CareSession) => threadOf(kai).guest!;

/** The slots that each epoch of the only conversation lists beyond youth and team. */
function listed(house: House): number[][] {
  return house.server.only.epochs.map(({ record }) =>
    readRecord(fromBase64url(record)).members.flatMap(({ slot }) => (slot > 1 ? [slot] : [])),
  );
}

function headsOf(house: House) {
  return house.server.only.log
    .map(({ envelope }) => readHeader(fromBase64url(envelope)))
    .filter(({ type }) => type === 3);
}

async function settled(house: House, doing: Promise<unknown>): Promise<void> {
  await house.clock.advance(3_000);
  await doing;
}

describe("a worker sees", () => {
  test("who is in, checked, since when, and who wrote what", async () => {
    const house = await House.open();
    const { kai, pia } = await house.threesome();
    await pia.send("hoi");
    await house.clock.advance(1_000);

    expect(guestOf(kai).inside).toMatchObject({
      name: "Pia",
      unit: "de politie, team Jeugd",
      kind: "police",
      since: house.server.minute,
      verified: true,
      leaving: false,
    });
    expect(guestOf(kai).names.get(2)).toBe("Pia");
    expect(threadOf(kai).problem).toBe(null);
  });

  test("who is asked, and what the youth wished, before anybody is in", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    await house.guest("pia");
    await settled(house, kai.propose(conv, "pia"));
    const asked = guestOf(kai);
    await settled(house, kai.unpropose(conv));
    await settled(house, ylva.guest!.wish("helper"));

    expect(asked).toMatchObject({ proposal: { name: "Pia", kind: "police" }, inside: null });
    expect(guestOf(kai)).toMatchObject({ proposal: null, wished: "helper" });
  });

  test("that the youth said no", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    await house.guest("pia");
    await settled(house, kai.propose(conv, "pia"));
    await settled(house, ylva.guest!.refuse());

    expect(guestOf(kai)).toMatchObject({ refused: true, proposal: null });
  });

  test("nothing about who is in while the console is locked, and everything after", async () => {
    const house = await House.open();
    const { kai } = await house.threesome();
    kai.lock();
    const locked = guestOf(kai);
    kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
    await house.clock.advance(1_000);

    expect(locked).toMatchObject({ inside: null, drafts: { note: null, appointment: null } });
    expect(locked.names.size).toBe(0);
    expect(guestOf(kai).inside).toMatchObject({ name: "Pia", verified: true });
  });

  test("who can be asked, with a doubt where the certificate does not hold", async () => {
    const house = await House.open();
    const stranger = await House.open(2);
    const { kai } = await house.conversation();
    await house.guest("pia", {}, stranger.root);
    await house.guest("hilde", { lastMinute: house.server.minute - 1 });
    const asking = kai.guestsNow();
    await house.clock.advance(1_000);

    expect(await asking).toMatchObject([
      { handle: "pia", doubt: "untrusted" },
      { handle: "hilde", doubt: "expired" },
    ]);
  });

  test("nobody to ask while locked", async () => {
    const house = await House.open();
    const { kai } = await house.conversation();
    kai.lock();

    await expect(kai.guestsNow()).rejects.toMatchObject({ code: "locked" });
  });
});

describe("once a guest was let go", () => {
  test("by the youth, the worker's side says once, in the new epoch, that it has seen it", async () => {
    const house = await House.open();
    const { ylva, kai } = await house.threesome();
    ylva.guest!.stop();
    await house.clock.advance(3_000);
    kai.lock();
    kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
    await house.clock.advance(15_000);

    expect(listed(house)).toEqual([[], [2], []]);
    expect(headsOf(house)).toMatchObject([{ slot: 1, epoch: 3 }]);
    expect(ylva.snapshot().items).toEqual([]);
    expect(ylva.guest!.snapshot().ending).toMatchObject({ by: "youth", told: true, confirmed: true });
    expect(guestOf(kai)).toMatchObject({ inside: null, ending: { name: "Pia", by: "youth" } });
  });

  test("while the worker was locked, it says so after unlocking, and not before", async () => {
    const house = await House.open();
    const { ylva, kai } = await house.threesome();
    kai.lock();
    ylva.guest!.stop();
    await house.clock.advance(15_000);
    const before = ylva.guest!.snapshot().ending!.confirmed;
    kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
    await house.clock.advance(3_000);

    expect([before, ylva.guest!.snapshot().ending!.confirmed]).toEqual([false, true]);
  });

  test("it counts as nothing unread on either side", async () => {
    const house = await House.open();
    const { ylva, kai } = await house.threesome();
    ylva.guest!.stop();
    await house.clock.advance(15_000);

    expect(threadOf(kai)).toMatchObject({ unread: 0, items: [] });
  });
});

describe("a worker ends it", () => {
  test("with an epoch of youth and team, and the youth hears by whom", async () => {
    const house = await House.open();
    const { ylva, kai, conv, pia } = await house.threesome();
    await settled(house, kai.dismiss(conv));
    await kai.send(conv, "Pia is weg");
    await house.clock.advance(2_000);

    expect(listed(house)).toEqual([[], [2], []]);
    expect(house.server.only.admissions.all[0]).toMatchObject({ by: "worker", end: 3 });
    expect(pia.snapshot().talk).toBe(null);
    expect(texts(ylva.snapshot().items)).toEqual(["Pia is weg"]);
    expect(ylva.guest!.snapshot().ending).toMatchObject({ by: "worker" });
  });

  test("and from the tap on nothing is sealed for the guest, also without a network", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.threesome();
    house.server.weather.care.up = false;
    house.server.cut("care");
    await kai.send(conv, "nog voor de klik");
    await kai.dismiss(conv);
    await kai.send(conv, "alleen voor jou");
    const leaving = guestOf(kai).inside;
    await house.clock.advance(3_000);
    house.server.weather.care.up = true;
    await house.clock.advance(20_000);

    expect(leaving).toMatchObject({ leaving: true });
    expect(listed(house)).toEqual([[], [2], []]);
    expect(house.server.only.log.map(({ epoch }) => epoch)).toEqual([3, 3, 3]);
    expect(texts(ylva.snapshot().items)).toEqual(["nog voor de klik", "alleen voor jou"]);
  });

  test("and does so again when somebody else's epoch was first", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.threesome();
    house.server.weather.care.up = false;
    house.server.cut("care");
    await kai.dismiss(conv);
    // The youth's phone begins an epoch of its own, with the guest in it.
    await house.newTeamKey();
    house.server.cut("youth");
    await house.clock.advance(3_000);
    await ylva.send("hoi allebei");
    await house.clock.advance(3_000);
    house.server.weather.care.up = true;
    await house.clock.advance(30_000);

    expect(listed(house)).toEqual([[], [2], [2], []]);
    expect(house.server.only.admissions.all[0]).toMatchObject({ by: "worker" });
  });

  test("at the same moment as the youth: one of them was first, and both are content", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.threesome();
    const ending = kai.dismiss(conv);
    ylva.guest!.stop();
    await house.clock.advance(10_000);
    await ending;
    await Promise.all([kai.send(conv, "dat was het"), ylva.send("gelukkig")]);
    await house.clock.advance(10_000);

    expect(listed(house).at(-1)).toEqual([]);
    expect(house.server.only.epochs.length).toBeLessThan(5);
    expect(texts(ylva.snapshot().items).sort()).toEqual(["dat was het", "gelukkig"]);
    expect([threadOf(kai).problem, ylva.snapshot().problem]).toEqual([null, null]);
  });

  test("and it still holds when the console was locked before it could be said", async () => {
    const house = await House.open();
    const { kai, conv } = await house.threesome();
    house.server.weather.care.up = false;
    house.server.cut("care");
    await kai.dismiss(conv);
    kai.lock();
    house.server.weather.care.up = true;
    await house.clock.advance(20_000);
    const locked = listed(house);
    kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
    await house.clock.advance(5_000);

    expect([locked, listed(house)]).toEqual([
      [[], [2]],
      [[], [2], []],
    ]);
  });

  test("not while locked", async () => {
    const house = await House.open();
    const { kai, conv } = await house.threesome();
    kai.lock();

    await expect(kai.dismiss(conv)).rejects.toMatchObject({ code: "locked" });
  });
});

describe("an epoch of the worker's own", () => {
  test("keeps the guest who is in when the team key changed", async () => {
    const house = await House.open();
    const { kai, conv, ylva } = await house.threesome();
    await house.newTeamKey();
    kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
    await kai.send(conv, "hoi allebei");
    await house.clock.advance(3_000);

    expect(listed(house)).toEqual([[], [2], [2]]);
    expect(texts(ylva.snapshot().items)).toEqual(["hoi allebei"]);
    expect(guestOf(kai).inside).toMatchObject({ verified: true });
  });

  test("leaves out a guest who went by themselves, before anything is written", async () => {
    const house = await House.open();
    const { kai, conv, pia, ylva } = await house.threesome();
    house.server.weather.youth.up = false;
    house.server.cut("youth");
    await settled(house, pia.depart());
    const untouched = listed(house);
    await kai.send(conv, "Pia is weg");
    await house.clock.advance(3_000);
    house.server.weather.youth.up = true;
    await house.clock.advance(20_000);

    expect([untouched, listed(house)]).toEqual([
      [[], [2]],
      [[], [2], []],
    ]);
    expect(house.server.only.log[0]!.epoch).toBe(3);
    expect(texts(ylva.snapshot().items)).toEqual(["Pia is weg"]);
  });

  test("is made again when it was refused because the guest went in that moment", async () => {
    const house = await House.open();
    const { kai, conv, ylva } = await house.threesome();
    house.server.weather.youth.up = false;
    house.server.cut("youth");
    await house.newTeamKey();
    kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
    await kai.send(conv, "hoi allebei");
    // It is on its way, with the guest in it.
    const one = house.server.only;
    one.admissions.end(one.admissions.living!, "guest", null);
    await house.clock.advance(60_000);
    const alone = listed(house);
    house.server.weather.youth.up = true;
    await house.clock.advance(20_000);

    expect(alone).toEqual([[], [2], []]);
    expect(texts(ylva.snapshot().items)).toEqual(["hoi allebei"]);
    expect(threadOf(kai).problem).toBe(null);
  });

  test("leaves out a guest whose certificate is over by the worker's own clock", async () => {
    const house = await House.open();
    const { kai, conv } = await house.threesome({ lastMinute: house.server.minute + 2 });
    await house.clock.advance(180_000);
    const doubted = guestOf(kai).inside;
    await kai.send(conv, "nog iets");
    await house.clock.advance(3_000);

    expect(doubted).toMatchObject({ verified: false, name: "" });
    expect(listed(house).at(-1)).toEqual([]);
    expect(house.server.only.admissions.all[0]).toMatchObject({ by: "worker" });
  });
});
