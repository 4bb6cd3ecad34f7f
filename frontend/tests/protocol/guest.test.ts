import { describe, expect, test } from "vitest";
import {
  certificateHash,
  fromBase64url,
  GuestKind,
  generateKeys,
  noteHash,
  sealNote,
  signApproval,
  signCertificate,
  toBase64url,
} from "../../src/crypto";
import { Refused } from "../../src/protocol";
import { GuestSession } from "../../src/protocol/guest";
import { House, quickly, texts } from "./fakes/people";

const talkOf = (page: GuestSession) => page.snapshot().talk!;

describe("a guest whom the youth let in", () => {
  test("reads and writes from then on, and nothing that was said before", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    await ylva.send("dit is van mij en Kai");
    await house.clock.advance(1_000);
    const { page: pia } = await house.guest("pia");
    await house.yes(ylva, kai, conv);
    const before = pia.snapshot();
    pia.join();
    await house.clock.advance(1_000);
    await ylva.send("hoi Pia");
    await pia.send("hoi");
    await house.clock.advance(2_000);

    expect(before).toMatchObject({ waiting: true, talk: null });
    expect(talkOf(pia)).toMatchObject({ worker: { name: "Kai" }, problem: null, since: house.server.minute });
    expect(texts(talkOf(pia).items).sort()).toEqual(["hoi", "hoi Pia"]);
    expect(texts(kai.snapshot().threads[0]!.items)).toContain("hoi");
    expect(texts(ylva.snapshot().items)).toContain("hoi");
    expect([kai.snapshot().threads[0]!.problem, ylva.snapshot().problem]).toEqual([null, null]);
  });

  test("goes on where it was after a broken connection, and sends what was written meanwhile", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    house.server.weather.guest.up = false;
    for (const connection of house.server.guestConnections.get("pia")!) connection.cut();
    await pia.send("ben je er nog?");
    await ylva.send("ja");
    await house.clock.advance(3_000);
    house.server.weather.guest.up = true;
    await house.clock.advance(20_000);

    expect(texts(ylva.snapshot().items)).toContain("ben je er nog?");
    expect(texts(talkOf(pia).items).sort()).toEqual(["ben je er nog?", "ja"]);
    expect(talkOf(pia).problem).toBe(null);
  });

  test("reads on after the team key changed", async () => {
    const house = await House.open();
    const { kai, conv, pia } = await house.threesome();
    await house.newTeamKey();
    kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
    await kai.send(conv, "nieuwe sleutel, zelfde Kai");
    await house.clock.advance(3_000);

    expect(house.server.only.epochs).toHaveLength(3);
    expect(texts(talkOf(pia).items)).toEqual(["nieuwe sleutel, zelfde Kai"]);
    expect(talkOf(pia).problem).toBe(null);
  });
});

describe("nothing is left on a guest's screen", () => {
  test("once the youth said stop, and what comes after never arrives", async () => {
    const house = await House.open();
    const { ylva, kai, conv, pia } = await house.threesome();
    await ylva.send("hoi Pia");
    await house.clock.advance(1_000);
    const socket = house.server.guestConnections.get("pia")!.at(-1)!;
    ylva.guest!.stop();
    await ylva.send("weg");
    await kai.send(conv, "goed dat je stopt");
    await house.clock.advance(5_000);

    expect(pia.snapshot()).toMatchObject({ talk: null, waiting: false, online: true });
    expect(texts(kai.snapshot().threads[0]!.items)).toContain("weg");
    expect(JSON.stringify(pia.snapshot())).not.toContain("hoi Pia");
    const later = house.server.only.epochs.at(-1)!.number;
    const said = [socket, ...house.server.guestConnections.get("pia")!].flatMap((one) => one.said);
    const read = said.flatMap(({ k, items }) => (k === "messages" ? items : []));
    expect(read.filter(({ epoch }: { epoch: number }) => epoch >= later)).toEqual([]);
  });

  test("while it is locked, also not what was written and not sent; after, it opens again by itself", async () => {
    const house = await House.open();
    const { ylva, pia, keys } = await house.threesome();
    await ylva.send("hoi Pia");
    await house.clock.advance(1_000);
    house.server.weather.guest.up = false;
    await pia.send("een moment");
    pia.lock();
    const locked = JSON.stringify(pia.snapshot());
    house.server.weather.guest.up = true;
    await house.clock.advance(20_000);
    pia.unlock(keys);
    await house.clock.advance(2_000);

    expect(locked).not.toMatch(/hoi Pia|een moment/);
    expect(JSON.parse(locked)).toMatchObject({ locked: true, talk: { items: [] } });
    expect(texts(talkOf(pia).items)).toEqual(["hoi Pia"]);
  });

  test("at the moment the server breaks off, before it says why", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    await ylva.send("hoi Pia");
    await house.clock.advance(1_000);
    house.server.weather.guest.up = false;
    house.server.weather.guest.delay = 0;
    const seen: unknown[] = [];
    pia.subscribe(() => seen.push(pia.snapshot().talk));
    house.server.guestConnections.get("pia")!.at(-1)!.close(1013);
    await house.clock.advance(100);
    const gone = seen.includes(null);
    house.server.weather.guest.up = true;
    await house.clock.advance(5_000);

    expect(gone).toBe(true);
    expect(texts(talkOf(pia).items)).toEqual(["hoi Pia"]);
  });

  test("when the server says that it is gone", async () => {
    const house = await House.open();
    const { ylva, conv, pia } = await house.threesome();
    await ylva.send("hoi Pia");
    await house.clock.advance(1_000);
    house.server.guestConnections.get("pia")!.at(-1)!.say({ k: "gone", conv });
    await house.clock.advance(100);

    expect(pia.snapshot()).toMatchObject({ talk: null, waiting: false });
  });

  test("after leaving the page", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    await ylva.send("hoi Pia");
    await house.clock.advance(1_000);
    pia.leave();

    expect(pia.snapshot()).toMatchObject({ phase: "stopped", talk: null, notes: null });
  });

  test("after going out of the conversation oneself", async () => {
    const house = await House.open();
    const { pia, kai, ylva, conv } = await house.threesome();
    const leaving = pia.depart();
    await house.clock.advance(5_000);
    await leaving;
    await kai.send(conv, "Pia is weg");
    await house.clock.advance(3_000);

    expect(pia.snapshot()).toMatchObject({ talk: null, waiting: false });
    expect(house.server.only.admissions.all[0]).toMatchObject({ state: "ended", by: "guest" });
    expect(texts(ylva.snapshot().items)).toContain("Pia is weg");
    expect(house.server.only.epochs.at(-1)!.seals.has(2)).toBe(false);
  });
});

test("a guest who left without a network is out as soon as there is one, and sees nothing in between", async () => {
  const house = await House.open();
  const { pia } = await house.threesome();
  house.server.weather.guest.up = false;
  for (const connection of house.server.guestConnections.get("pia")!) connection.cut();
  await house.clock.advance(1_000);
  const shown: unknown[] = [];
  pia.subscribe(() => shown.push(pia.snapshot().talk, pia.snapshot().waiting || null));
  await pia.depart();
  house.server.weather.guest.up = true;
  await house.clock.advance(20_000);

  expect(house.server.only.admissions.all[0]).toMatchObject({ state: "ended", by: "guest" });
  expect(shown.filter((one) => one !== null)).toEqual([]);
});

describe("a guest without a worker beside them", () => {
  test("neither reads nor writes, and gets what was written when the pause ends", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    house.server.leaveAlone(house.server.only, true);
    await house.clock.advance(1_000);
    await ylva.send("hallo?");
    await house.clock.advance(15_000);
    const paused = talkOf(pia);
    const refused = await pia.send("ik ben er").catch(({ code }) => code);
    house.server.leaveAlone(house.server.only, false);
    await house.clock.advance(2_000);
    await pia.send("daar ben ik weer");
    await house.clock.advance(2_000);

    expect([paused.paused, texts(paused.items), refused]).toEqual([true, [], "state"]);
    expect(texts(talkOf(pia).items)).toEqual(["hallo?", "daar ben ik weer"]);
    expect(talkOf(pia)).toMatchObject({ paused: false, problem: null });
  });

  test("sends what was on its way when the pause is over", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    const said = pia.send("net te laat");
    house.server.only.admissions.alone = true;
    await said;
    await house.clock.advance(8_000);
    house.server.leaveAlone(house.server.only, false);
    await house.clock.advance(8_000);

    expect(texts(ylva.snapshot().items)).toContain("net te laat");
  });
});

describe('"I must tell you something first"', () => {
  test("says the fixed text after what was written before, and takes typing until the youth goes on", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    await pia.send("wacht even");
    await pia.sayFirst();
    await house.clock.advance(2_000);
    const hushed = talkOf(pia);
    const refused = await pia.send("en nu?").catch(({ code }) => code);
    const going = ylva.guest!.proceed();
    await house.clock.advance(2_000);
    await going;
    await pia.send("goed");
    await house.clock.advance(2_000);

    const heard = house.server.guestConnections.get("pia")!.flatMap((one) => one.heard.map(({ k }) => k));
    expect(heard.filter((k) => k === "first")).toHaveLength(1);
    expect([hushed.hushed, refused, talkOf(pia).hushed]).toEqual([true, "state", false]);
    expect(texts(ylva.snapshot().items)).toEqual([
      "wacht even",
      JSON.stringify({ a: "first", text: "Je hoeft niets te zeggen." }),
      "goed",
    ]);
    expect([ylva.snapshot().problem, talkOf(pia).problem]).toEqual([null, null]);
  });
});

describe("a guest's page", () => {
  test("says until when somebody can be asked, and takes it back", async () => {
    const house = await House.open();
    const { page: pia } = await house.guest("pia");
    const until = house.server.minute + 90;
    const asking = pia.setAvailable(until);
    await house.clock.advance(1_000);
    await asking;

    expect(pia.snapshot().until).toBe(until);
  });

  test("opens nothing that nobody was let into", async () => {
    const house = await House.open();
    const { page: pia, keys } = await house.guest("pia");

    expect(() => pia.join()).toThrow("lost");
    pia.lock();
    expect(() => pia.join()).toThrow("locked");
    await expect(pia.send("hoi")).rejects.toMatchObject({ code: "locked" });
    pia.unlock(keys);
    await expect(pia.send("hoi")).rejects.toMatchObject({ code: "lost" });
  });

  test("stops when the session is over", async () => {
    const house = await House.open();
    const { clock, chance, server } = house;
    const refusing = async () => {
      throw new Refused({ code: "signed_out" });
    };
    const http = { get: refusing, post: refusing };
    const dial = server.guestDial("pia");
    const pia = new GuestSession({ clock, random: chance.bytes, dial, heavy: quickly, http });
    pia.enter();
    await clock.advance(60_000);

    expect(pia.snapshot().phase).toBe("out");
    expect(server.guestConnections.get("pia")).toHaveLength(1);
  });
});

describe("a handover note", () => {
  async function sent(change: { to?: Uint8Array<ArrayBuffer>; text?: string; approved?: string } = {}) {
    const house = await House.open();
    const { page: hilde, keys, certificate } = await house.guest("hilde");
    const note = toBase64url(house.chance.bytes(16));
    const conv = toBase64url(house.chance.bytes(16));
    const place = {
      conv: fromBase64url(conv),
      note: fromBase64url(note),
      certificate: await certificateHash(certificate),
    };
    const text = change.text ?? JSON.stringify({ items: [["reason", "thuis is het niet veilig"]] });
    const sealed = toBase64url(await sealNote(change.to ?? keys.own.bytes, place, text));
    const ylva = await generateKeys("ECDSA");
    const said = { ...place, text: await noteHash(change.approved ?? text), minute: 1 };
    const approval = toBase64url(await signApproval(ylva, said));
    const signed = { approval, sign_key: toBase64url(ylva.bytes) };
    const entry = { note, conv, sealed, certificate: toBase64url(certificate), ...signed };
    house.server.guestDesk.notes.push({ ...entry, minute: 1, expires: 20_161, state: "sent" });
    const loading = hilde.loadNotes();
    await house.clock.advance(1_000);
    await loading;
    return { house, hilde, note };
  }

  test("opens with the helper's key, item by item, and is told to have arrived", async () => {
    const { house, hilde, note } = await sent();
    const [before] = hilde.snapshot().notes!;
    const confirming = hilde.confirmNote(note);
    await house.clock.advance(1_000);
    await confirming;

    expect(before).toMatchObject({
      items: [["reason", "thuis is het niet veilig"]],
      state: "sent",
      unreadable: false,
    });
    expect(hilde.snapshot()).toMatchObject({ notes: [{ state: "arrived" }], unconfirmed: 0 });
    expect(house.server.guestDesk.notes[0]!.state).toBe("arrived");
  });

  test("that was sealed to somebody else is unreadable, and so is one without items or with others than were approved", async () => {
    const strange = await sent({ to: (await generateKeys("ECDH")).bytes });
    const empty = await sent({ text: '{"items":"alles"}' });
    const changed = await sent({ approved: JSON.stringify({ items: [["reason", "iets anders"]] }) });

    expect(strange.hilde.snapshot().notes).toMatchObject([{ unreadable: true, items: [] }]);
    expect(empty.hilde.snapshot().notes).toMatchObject([{ unreadable: true, items: [] }]);
    expect(changed.hilde.snapshot().notes).toMatchObject([{ unreadable: true, items: [] }]);
  });

  test("is gone while locked, also one that was being opened", async () => {
    const { house, hilde } = await sent();
    const loading = hilde.loadNotes();
    hilde.lock();
    await house.clock.advance(1_000);
    await loading;

    expect(hilde.snapshot().notes).toBe(null);
    await expect(hilde.loadNotes()).rejects.toMatchObject({ code: "locked" });
  });
});

test("a certificate for somebody else opens nothing: the page goes by its own key alone", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  const { page: pia } = await house.guest("pia");
  const axel = await generateKeys("ECDH");
  const certificate = await signCertificate(house.root, {
    kind: GuestKind.police,
    publicKey: axel.bytes,
    checkedMinute: 0,
    lastMinute: 2 ** 40,
    name: "Pia",
    unit: "de politie, team Jeugd",
    checkedBy: "Noor",
  });
  house.server.guestDesk.guests.get("pia")!.certificate = toBase64url(certificate);
  await house.yes(ylva, kai, conv);
  pia.join();
  await house.clock.advance(1_000);
  await ylva.send("hoi Pia");
  await house.clock.advance(2_000);

  expect(talkOf(pia).problem).toBe("untrusted");
  expect(JSON.stringify(talkOf(pia).items)).not.toContain("hoi Pia");
});
