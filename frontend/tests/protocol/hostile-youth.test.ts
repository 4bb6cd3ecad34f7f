import { describe, expect, test } from "vitest";
import {
  fromBase64url,
  generateKeys,
  type Keys,
  openEpoch,
  Reader,
  Role,
  readRecord,
  Sender,
  Type,
  toBase64url,
} from "../../src/crypto";
import type { YouthSession } from "../../src/protocol/youth";
import type { Conversation } from "./fakes/conversation";
import { headersOf, listed, slipIn } from "./fakes/ledger";
import { House, texts } from "./fakes/people";

const seen = (ylva: YouthSession) => ylva.guest!.snapshot();
const ghost = (keys: Keys, slot = 2) => ({ slot, role: Role.guest, generation: 0, key: keys.bytes });

/** What of the youth's lies in an epoch that somebody beyond youth and team can open, from this epoch on. */
function leaked(one: Conversation, from: number): unknown[] {
  const open = listed(one).map((slots) => slots.length > 0);
  return headersOf(one).filter(({ slot, epoch }) => slot === 0 && epoch >= from && open[epoch - 1]);
}

async function proposed(change: Parameters<House["guest"]>[1] = {}, root?: Keys) {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  await house.guest("pia", change, root ?? house.root);
  // The server asks by itself: a worker's console would not offer such a guest.
  house.server.only.admissions.propose(house.server.guestDesk.guests.get("pia")!);
  house.server.cut("youth");
  await house.clock.advance(3_000);
  return { house, ylva, kai, conv, one: house.server.only };
}

async function sayYes(house: House, ylva: YouthSession): Promise<string> {
  const saying = ylva.guest!.consent([]).then(
    () => "yes",
    (error) => error.code,
  );
  await house.clock.advance(15_000);
  return saying;
}

describe("there is nothing to say yes to", () => {
  test("when another root signed the certificate", async () => {
    const { house, ylva, one } = await proposed({}, await generateKeys("ECDSA"));

    expect(seen(ylva)).toMatchObject({ proposal: null, doubt: "untrusted" });
    expect([await sayYes(house, ylva), listed(one)]).toEqual(["untrusted", [[]]]);
  });

  test("when the certificate is over, by the later of both clocks", async () => {
    const minute = Math.floor(Date.UTC(2026, 0, 5, 20) / 60_000);
    const { house, ylva, one } = await proposed({ lastMinute: minute - 1 });

    expect(seen(ylva)).toMatchObject({ proposal: null, doubt: "expired" });
    expect([await sayYes(house, ylva), listed(one)]).toEqual(["expired", [[]]]);
  });

  test("when it ran out while the youth was reading", async () => {
    const minute = Math.floor(Date.UTC(2026, 0, 5, 20) / 60_000);
    const { house, ylva, one } = await proposed({ lastMinute: minute + 1 });
    const before = seen(ylva).proposal;
    await house.clock.advance(3 * 60_000);

    expect(before).not.toBe(null);
    expect([await sayYes(house, ylva), listed(one)]).toEqual(["expired", [[]]]);
  });

  test("when the phone's clock is slow and the server's is not", async () => {
    const minute = Math.floor(Date.UTC(2026, 0, 5, 20) / 60_000);
    const { house, ylva, one } = await proposed({ lastMinute: minute + 60 });
    house.clock.sleep(-3_600_000);
    const connection = house.server.youthConnections.at(-1)!;
    connection.sayNow({ k: "beat", now: minute + 90, head: 0 });

    expect([await sayYes(house, ylva), listed(one)]).toEqual(["expired", [[]]]);
  });

  test("when the certificate was altered, or the place in the record is taken", async () => {
    for (const lie of ["certificate", "slot"]) {
      const { house, ylva, one } = await proposed();
      const connection = house.server.youthConnections.at(-1)!;
      const state = connection.said.filter(({ k }) => k === "state").at(-1)!;
      const { proposal } = state.guest;
      const bytes = Buffer.from(proposal.certificate, "base64url");
      bytes[90]! ^= 1;
      const altered = { certificate: bytes.toString("base64url"), slot: 1 }[lie];
      connection.sayNow({ ...state, guest: { ...state.guest, proposal: { ...proposal, [lie]: altered } } });
      await house.clock.advance(100);

      expect(seen(ylva)).toMatchObject({ proposal: null, doubt: "untrusted" });
      expect([await sayYes(house, ylva), listed(one)]).toEqual(["untrusted", [[]]]);
    }
  });

  test("when nobody signed off the text, and this is no demo", async () => {
    const { house, ylva } = await proposed();
    const connection = house.server.youthConnections.at(-1)!;
    const state = connection.said.filter(({ k }) => k === "state").at(-1)!;
    const proposal = { ...state.guest.proposal, demo: false };
    connection.sayNow({ ...state, guest: { ...state.guest, proposal } });
    await house.clock.advance(100);

    expect(seen(ylva)).toMatchObject({ proposal: null, doubt: "untrusted" });
  });
});

describe("a yes", () => {
  test("that lost a race is not said again, and its receipt lets nobody in", async () => {
    const { house, ylva, one } = await proposed();
    const connection = house.server.youthConnections.at(-1)!;
    const { hear } = connection;
    connection.hear = (frame) => {
      if (frame.k === "consent")
        void slipIn(one, { slot: 1, keys: house.teamKeys.get(1)! }).then(() => hear(frame));
      else hear(frame);
    };
    const answer = await sayYes(house, ylva);
    await house.clock.advance(60_000);
    const yes = connection.heard.filter(({ k }) => k === "consent");
    // The server plays the receipt again, with a record that has the guest.
    await slipIn(one, { slot: 1, keys: house.teamKeys.get(1)! }, (members) => [
      ...members,
      { ...readRecord(fromBase64url(yes[0]!.record)).members[2]! },
    ]);
    Object.assign(one.admissions.all[0]!, { state: "in", epoch: 3, receipt: yes[0]!.receipt });
    house.server.cut("youth");
    await house.clock.advance(5_000);
    await ylva.send("wie leest dit?");
    await house.clock.advance(10_000);

    expect([answer, yes.length]).toEqual(["race", 1]);
    expect(seen(ylva).inside).toBe(null);
    expect(ylva.snapshot().problem).toBe("altered");
    expect(leaked(one, 1)).toEqual([]);
  });

  test("is for the key in the certificate, whatever the server puts in the next record", async () => {
    const house = await House.open();
    const { ylva } = await house.threesome();
    const one = house.server.only;
    const axel = await generateKeys("ECDH");
    await slipIn(one, { slot: 1, keys: house.teamKeys.get(1)! }, (members) => [
      ...members.slice(0, 2),
      ghost(axel),
    ]);
    house.server.cut("youth");
    await house.clock.advance(5_000);
    await ylva.send("voor Pia, niet voor Axel");
    await house.clock.advance(10_000);

    expect(ylva.snapshot().problem).toBe("altered");
    expect(leaked(one, 3)).toEqual([]);
  });
});

describe("a ghost", () => {
  async function haunted(
    hide: boolean,
    fresh: (one: Conversation, house: House, axel: Keys) => Promise<void>,
  ) {
    const house = await House.open();
    const { ylva } = await house.conversation();
    const one = house.server.only;
    const [axel, now] = [await generateKeys("ECDH"), one.epochs.length];
    house.server.weather.youth.up = false;
    house.server.cut("youth");
    await fresh(one, house, axel);
    if (hide) {
      const { epochsBeyond } = one;
      one.epochsBeyond = (...given) =>
        epochsBeyond.apply(one, given).filter(({ number }) => number !== now + 1);
    }
    house.server.weather.youth.up = true;
    await house.clock.advance(5_000);
    await ylva.send("wie is er bij?");
    await house.clock.advance(20_000);
    return { house, ylva, one };
  }

  test("in a record that a worker with the team key made is not let in", async () => {
    const { ylva, one } = await haunted(false, async (made, house, axel) => {
      await slipIn(made, { slot: 1, keys: house.teamKeys.get(1)! }, (members) => [...members, ghost(axel)]);
    });

    expect(ylva.snapshot().problem).toBe("altered");
    expect(leaked(one, 1)).toEqual([]);
  });

  test("whose first record the server hides is not let in, and put out", async () => {
    const { ylva, one } = await haunted(true, async (made, house, axel) => {
      const keys = house.teamKeys.get(1)!;
      await slipIn(made, { slot: 1, keys }, (members) => [...members, ghost(axel)]);
      await slipIn(made, { slot: 1, keys });
    });

    expect(ylva.snapshot().problem).toBe("altered");
    expect(leaked(one, 1)).toEqual([]);
    expect(listed(one).at(-1)).toEqual([]);
  });

  test("in a record that the server made in the youth's name is not let in", async () => {
    const { ylva, one } = await haunted(false, async (made, _house, axel) => {
      const fake = await generateKeys("ECDH");
      const forged = await slipIn(made, { slot: 0, keys: fake }, ([, team]) => [
        { slot: 0, role: Role.youth, generation: 0, key: fake.bytes },
        team!,
        ghost(axel),
      ]);
      expect(forged.record.creator).toBe(0);
    });

    expect(ylva.snapshot().problem).toBe("altered");
    expect(leaked(one, 1)).toEqual([]);
  });

  test("of whom the server only says that they are in is not shown and not written for", async () => {
    const { house, ylva, one } = await proposed();
    one.admissions.lie.inside = {
      admission: "admission 1",
      slot: 2,
      certificate: house.server.guestDesk.guests.get("pia")!.certificate,
      epoch: 1,
      minute: 0,
      paused: false,
      hushed: false,
      receipt: "",
    };
    house.server.cut("youth");
    await house.clock.advance(3_000);
    await ylva.send("hoi");
    await house.clock.advance(3_000);

    expect(seen(ylva).inside).toBe(null);
    expect([listed(one), leaked(one, 1)]).toEqual([[[]], []]);
  });
});

describe("after the tap", () => {
  let seals: Map<number, string>;

  async function writeLate(house: House, slot: 1 | 2, keys: Keys, text: string): Promise<void> {
    const one = house.server.only;
    const old = one.epochs[1]!;
    const conv = fromBase64url(one.conv);
    const seal = fromBase64url(seals.get(slot)!);
    const epoch = await openEpoch({ conv, record: fromBase64url(old.record), slot, seal, keys });
    const reader = new Reader(conv);
    reader.add(epoch);
    const envelope = toBase64url(await new Sender(epoch, slot, reader).seal({ type: Type.text, text }));
    const client_id = toBase64url(house.chance.bytes(16));
    one.log.push({ seq: one.log.length + 1, client_id, slot, epoch: 2, envelope, stamp: "", minute: 0 });
  }

  test("a server that never stores the stop gets nothing more, and the youth is told that it is not done", async () => {
    const house = await House.open();
    const { ylva } = await house.threesome();
    const one = house.server.only;
    const refuse = () => {
      for (const connection of house.server.youthConnections) {
        const { hear } = connection;
        connection.hear = (frame) =>
          frame.k === "stop" ? connection.say({ k: "no", id: frame.id, code: "bad" }) : hear(frame);
      }
    };
    refuse();
    ylva.guest!.stop();
    await ylva.send("niet voor Pia");
    await house.clock.advance(60_000);

    expect(seen(ylva)).toMatchObject({ inside: null, ending: { told: false, confirmed: false } });
    expect(ylva.snapshot().problem).toBe("unsent");
    expect(one.log).toEqual([]);
  });

  test("a server that hides the stop from the worker never shows it as confirmed", async () => {
    const house = await House.open();
    const { ylva } = await house.threesome();
    seals = new Map(house.server.only.epochs[1]!.seals);
    house.server.weather.care.up = false;
    ylva.guest!.stop();
    await house.clock.advance(3_000);
    const stored = seen(ylva).ending;
    // The worker is kept in the old epoch, and what they write there is put into the log.
    await writeLate(house, 1, house.teamKeys.get(1)!, "hallo Pia");
    house.server.cut("youth");
    await house.clock.advance(5_000);

    expect(stored).toMatchObject({ told: true, confirmed: false });
    expect(seen(ylva).ending).toMatchObject({ told: true, confirmed: false });
  });

  test("what a guest says in the old epoch, with the server's help, is not read", async () => {
    const house = await House.open();
    const { ylva, kai, conv, keys } = await house.threesome();
    seals = new Map(house.server.only.epochs[1]!.seals);
    await ylva.send("hoi Pia");
    await house.clock.advance(1_000);
    ylva.guest!.stop();
    await kai.send(conv, "goed zo");
    await house.clock.advance(5_000);
    await writeLate(house, 2, keys.own, "ik ben er nog");
    house.server.cut("youth");
    await house.clock.advance(5_000);

    expect(texts(ylva.snapshot().items)).not.toContain("ik ben er nog");
    expect(ylva.snapshot().items.at(-1)).toMatchObject({ unreadable: true, slot: 2 });
    expect(ylva.snapshot().problem).toBe("altered");
  });

  test("what the server lets in late, before anything of the new epoch, is noticed too", async () => {
    const house = await House.open();
    const { ylva, keys } = await house.threesome();
    seals = new Map(house.server.only.epochs[1]!.seals);
    await ylva.send("hoi Pia");
    await house.clock.advance(1_000);
    house.server.weather.care.up = false;
    ylva.guest!.stop();
    await house.clock.advance(5_000);
    await writeLate(house, 2, keys.own, "ik ben er nog");
    house.server.cut("youth");
    await house.clock.advance(5_000);

    expect(ylva.snapshot().problem).toBe("altered");
  });

  test("an envelope of the old epoch that is played again is not shown twice", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    await pia.send("hoi");
    await house.clock.advance(1_000);
    ylva.guest!.stop();
    await house.clock.advance(5_000);
    const { log } = house.server.only;
    log.push({ ...log[0]!, seq: log.length + 1, client_id: toBase64url(house.chance.bytes(16)) });
    house.server.cut("youth");
    await house.clock.advance(5_000);

    expect(texts(ylva.snapshot().items).filter((text) => text === "hoi")).toHaveLength(1);
    expect(ylva.snapshot().problem).toBe("altered");
  });

  test("a worker who carries the guest over is not written to before they are out", async () => {
    const house = await House.open();
    const { ylva } = await house.threesome();
    const one = house.server.only;
    house.server.weather.youth.up = false;
    house.server.cut("youth");
    ylva.guest!.stop();
    await ylva.send("niet voor Pia");
    await slipIn(one, { slot: 1, keys: house.teamKeys.get(1)! });
    house.server.weather.youth.up = true;
    await house.clock.advance(30_000);

    expect(listed(one)).toEqual([[], [2], [2], []]);
    expect([leaked(one, 1), ylva.snapshot().problem]).toEqual([[], null]);
  });
});
