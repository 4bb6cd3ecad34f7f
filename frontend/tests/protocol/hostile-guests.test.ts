import { describe, expect, test } from "vitest";
import {
  type Bytes,
  certificateHash,
  fromBase64url,
  GuestKind,
  generateKeys,
  type Keys,
  makeEpoch,
  Role,
  readRecord,
  recordHash,
  shownHash,
  signCertificate,
  signConsent,
  toBase64url,
} from "../../src/crypto";
import type { CareSession } from "../../src/protocol/care";
import type { Conversation } from "./fakes/conversation";
import { House, texts } from "./fakes/people";

const threadOf = (kai: CareSession) => kai.snapshot().threads[0]!;
const guestOf = (kai: CareSession) => threadOf(kai).guest!;

function listed({ epochs }: Conversation): number[] {
  return epochs.map(({ record }) => readRecord(fromBase64url(record)).members.length - 2);
}

/** The server puts in an epoch of its own, with these members beyond youth and team. */
async function slipIn(
  one: Conversation,
  creator: { slot: 0 | 1; keys: Keys },
  ghosts: readonly Keys[],
): Promise<void> {
  const bytes = fromBase64url(one.epochs.at(-1)!.record);
  const { conv, number, members } = readRecord(bytes);
  const own = members
    .slice(0, 2)
    .map((member) => (member.slot === creator.slot ? { ...member, key: creator.keys.bytes } : member));
  const guests = ghosts.map(({ bytes: key }, at) => ({ slot: 2 + at, role: Role.guest, generation: 0, key }));
  const { epoch, seals } = await makeEpoch({
    conv,
    number: number + 1,
    prevHash: await recordHash(bytes),
    creator,
    members: [...own, ...guests],
  });
  const stored = seals.map(({ slot, seal }): [number, string] => [slot, toBase64url(seal)]);
  one.epochs.push({ number: number + 1, record: toBase64url(epoch.bytes), seals: new Map(stored) });
}

/** A server that tells staff this about who let the guest in, from the yes on. */
async function lied(
  change: (
    proof: { certificate: string; receipt: string; sign_key: string },
    house: House,
  ) => Promise<object>,
) {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  await house.guest("pia");
  const one = house.server.only;
  house.server.weather.care.up = false;
  house.server.cut("care");
  one.admissions.propose(house.server.guestDesk.guests.get("pia")!);
  house.server.cut("youth");
  await house.clock.advance(3_000);
  const saying = ylva.guest!.consent([]);
  await house.clock.advance(3_000);
  await saying;
  const [proof] = one.admissions.proofs(one.epochs.at(-1)!.record);
  one.admissions.lie.guests = [{ slot: 2, ...(await change(proof!, house)) }];
  house.server.weather.care.up = true;
  await house.clock.advance(20_000);
  return { house, ylva, kai, conv, one };
}

async function certificateOf(key: Bytes, root: Keys, lastMinute: number): Promise<string> {
  const texts = { name: "Pia", unit: "de politie, team Jeugd", checkedBy: "Noor" };
  const made = { kind: GuestKind.police, publicKey: key, checkedMinute: 0, lastMinute, ...texts };
  return toBase64url(await signCertificate(root, made));
}

describe("a worker writes nothing in an epoch with a guest, and says that it is not to be trusted, when", () => {
  const lies: Record<string, Parameters<typeof lied>[0]> = {
    "the receipt is missing": async (proof) => ({ ...proof, receipt: "" }),
    "the receipt was signed by somebody else": async (proof) => {
      const axel = await generateKeys("ECDSA");
      return { ...proof, sign_key: toBase64url(axel.bytes) };
    },
    "the receipt is of another epoch": async (proof, house) => {
      const axel = await generateKeys("ECDSA");
      const certificate = await certificateHash(fromBase64url(proof.certificate));
      const conv = fromBase64url(house.server.only.conv);
      const shown = await shownHash("");
      const receipt = await signConsent(axel, {
        conv,
        epoch: 1,
        certificate,
        shown,
        minute: house.server.minute,
      });
      return { ...proof, receipt: toBase64url(receipt), sign_key: toBase64url(axel.bytes) };
    },
    "the certificate is of another root": async (proof, house) => {
      const key = readRecord(fromBase64url(house.server.only.epochs.at(-1)!.record)).members[2]!.key;
      return { ...proof, certificate: await certificateOf(key, await generateKeys("ECDSA"), 2 ** 40) };
    },
    "the certificate was over at the yes": async (proof, house) => {
      const key = readRecord(fromBase64url(house.server.only.epochs.at(-1)!.record)).members[2]!.key;
      return { ...proof, certificate: await certificateOf(key, house.root, house.server.minute - 5) };
    },
    "the certificate is for another key": async (proof, house) => {
      const axel = await generateKeys("ECDH");
      return { ...proof, certificate: await certificateOf(axel.bytes, house.root, 2 ** 40) };
    },
  };

  for (const [what, lie] of Object.entries(lies)) {
    test(what, async () => {
      const { house, ylva, kai, conv, one } = await lied(lie);
      await kai.send(conv, "wie is dit?");
      await house.clock.advance(8_000);

      expect(listed(one)).toEqual([0, 1]);
      expect(threadOf(kai).problem).toBe("untrusted");
      expect(guestOf(kai).inside).toMatchObject({ verified: false, name: "", unit: "" });
      expect(one.log).toEqual([]);
      expect(texts(ylva.snapshot().items)).not.toContain("wie is dit?");
    });
  }

  test("and the worker can send them away all the same, and is heard again", async () => {
    const { house, ylva, kai, conv, one } = await lied(async (proof) => ({ ...proof, receipt: "" }));
    await kai.send(conv, "wie is dit?");
    await kai.dismiss(conv);
    await house.clock.advance(8_000);

    expect(listed(one)).toEqual([0, 1, 0]);
    expect(texts(ylva.snapshot().items)).toContain("wie is dit?");
  });
});

describe("a ghost that the server adds", () => {
  test("in the team's name is not read by anybody, and nothing is written for it", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    const [axel, team] = [await generateKeys("ECDH"), await generateKeys("ECDH")];
    await slipIn(house.server.only, { slot: 1, keys: team }, [axel]);
    house.server.cut("care");
    house.server.cut("youth");
    await house.clock.advance(3_000);
    await Promise.all([kai.send(conv, "hoi"), ylva.send("hallo")]);
    await house.clock.advance(8_000);

    expect(threadOf(kai).problem).toBe("altered");
    expect(["altered", "untrusted"]).toContain(ylva.snapshot().problem);
    expect(house.server.only.log.filter(({ epoch }) => epoch > 1)).toEqual([]);
  });

  test("in the youth's name is not either", async () => {
    const house = await House.open();
    const { kai, conv } = await house.conversation();
    const [axel, fake] = [await generateKeys("ECDH"), await generateKeys("ECDH")];
    await slipIn(house.server.only, { slot: 0, keys: fake }, [axel]);
    house.server.cut("care");
    await house.clock.advance(3_000);
    await kai.send(conv, "hoi");
    await house.clock.advance(8_000);

    expect(threadOf(kai).problem).toBe("altered");
    expect(house.server.only.log).toEqual([]);
  });
});

describe("after the youth's stop", () => {
  test("a server that says the guest is still in gets nobody carried over", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.threesome();
    const one = house.server.only;
    one.admissions.lie.inside = one.admissions.state(1)!.inside;
    ylva.guest!.stop();
    await house.clock.advance(3_000);
    await house.newTeamKey();
    kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
    await kai.send(conv, "goed dat je stopte");
    await house.clock.advance(8_000);

    expect(guestOf(kai).inside).toBe(null);
    expect(listed(one)).toEqual([0, 1, 0, 0]);
    expect(texts(ylva.snapshot().items)).toContain("goed dat je stopte");
  });

  test("a server that plays the earlier records again convinces nobody", async () => {
    const house = await House.open();
    const { ylva, kai, conv, pia } = await house.threesome();
    await ylva.send("hoi Pia");
    await house.clock.advance(1_000);
    ylva.guest!.stop();
    await house.clock.advance(3_000);
    const one = house.server.only;
    const old = one.epochs[1]!;
    const socket = house.server.careConnections.at(-1)!;
    for (const number of [2, 4])
      socket.say({
        k: "messages",
        conv,
        epochs: [
          { number, record: old.record, seal: old.seals.get(1), guests: one.admissions.proofs(old.record) },
        ],
        items: [],
        head: one.log.length,
      });
    await house.clock.advance(2_000);
    await kai.send(conv, "alleen voor jou");
    await house.clock.advance(5_000);

    expect(threadOf(kai).problem).toBe("altered");
    expect(one.log.at(-1)).toMatchObject({ epoch: 3 });
    expect(pia.snapshot().talk).toBe(null);
  });
});

describe("a guest's page", () => {
  async function withFake(change: (one: Conversation, house: House) => Promise<void>) {
    const house = await House.open();
    const { ylva, kai, conv, pia } = await house.threesome();
    house.server.weather.guest.up = false;
    for (const connection of house.server.guestConnections.get("pia")!) connection.cut();
    await change(house.server.only, house);
    house.server.weather.guest.up = true;
    await house.clock.advance(8_000);
    return { house, ylva, kai, conv, pia };
  }

  test("opens no epoch of a team key that the root did not sign", async () => {
    const { pia } = await withFake(async (one, house) => {
      const own = readRecord(fromBase64url(one.epochs.at(-1)!.record)).members[2]!;
      const evil = await generateKeys("ECDH");
      await slipIn(one, { slot: 1, keys: evil }, [{ ...evil, bytes: own.key }]);
      house.server.signatures.set(1, "");
    });

    expect(["altered", "untrusted"]).toContain(pia.snapshot().talk!.problem);
  });

  test("opens no epoch with a second guest in it", async () => {
    const { pia } = await withFake(async (one, house) => {
      const own = readRecord(fromBase64url(one.epochs.at(-1)!.record)).members[2]!;
      const [axel] = [await generateKeys("ECDH")];
      await slipIn(one, { slot: 1, keys: house.teamKeys.get(1)! }, [{ ...axel, bytes: own.key }, axel]);
    });

    expect(["altered", "untrusted"]).toContain(pia.snapshot().talk!.problem);
  });

  test("reads nothing of an epoch from before they were let in", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    await ylva.send("dit is van mij en Kai");
    await house.clock.advance(1_000);
    const { page: pia } = await house.guest("pia");
    await house.yes(ylva, kai, conv);
    pia.join();
    await house.clock.advance(1_000);
    const [first] = house.server.only.epochs;
    const items = house.server.only.log.map((entry) => ({ ...entry, seq: entry.seq + 1 }));
    const epochs = [{ number: 1, record: first!.record, seal: first!.seals.get(1) }];
    house.server.guestConnections.get("pia")!.at(-1)!.say({ k: "messages", conv, epochs, items, head: 2 });
    await house.clock.advance(2_000);

    expect(pia.snapshot().talk!.problem).toBe("untrusted");
    expect(JSON.stringify(pia.snapshot())).not.toContain("van mij en Kai");
  });
});

test("bytes that are nothing at all leave a console standing", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.threesome();
  const entry = { seq: 1, client_id: "x", slot: 0, epoch: 2, envelope: "?", stamp: "", minute: 0 };
  house.server.careConnections.at(-1)!.say({
    k: "messages",
    conv,
    epochs: [{ number: 3, record: "?", seal: "?", guests: [] }],
    items: [entry],
    head: 1,
  });
  await house.clock.advance(1_000);

  expect(threadOf(kai)).toMatchObject({ problem: "altered", unread: 1, items: [{ unreadable: true }] });
  expect(ylva.snapshot().problem).toBe(null);
});
