import { expect, test } from "vitest";
import {
  fromBase64url,
  generateKeys,
  type Keys,
  makeEpoch,
  Reader,
  Role,
  readRecord,
  recordHash,
  Sender,
  Type,
  toBase64url,
} from "../../src/crypto";
import type { Conversation } from "./fakes/conversation";
import { House, texts } from "./fakes/people";

/** An epoch that a server made with a team key of its own, and a message in it. */
async function slipIn(one: Conversation, generation: number, keys: Keys, prevHash?: Uint8Array<ArrayBuffer>) {
  const newest = one.epochs.at(-1)!;
  const bytes = fromBase64url(newest.record);
  const { conv, members } = readRecord(bytes);
  const { epoch, seals } = await makeEpoch({
    conv,
    number: newest.number + 1,
    prevHash: prevHash ?? (await recordHash(bytes)),
    creator: { slot: 1, keys },
    members: [members[0]!, { slot: 1, role: Role.team, generation, key: keys.bytes }],
  });
  const stored = seals.map(({ slot, seal }): [number, string] => [slot, toBase64url(seal)]);
  one.epochs.push({ number: newest.number + 1, record: toBase64url(epoch.bytes), seals: new Map(stored) });
  const reader = new Reader(conv);
  reader.add(epoch);
  const envelope = await new Sender(epoch, 1, reader).seal({ type: Type.text, text: "ik ben Kai" });
  const client_id = toBase64url(new Uint8Array(16).fill(one.log.length));
  const entry = {
    seq: one.log.length + 1,
    client_id,
    slot: 1,
    epoch: newest.number + 1,
    stamp: "",
    minute: 0,
  };
  one.log.push({ ...entry, envelope: toBase64url(envelope) });
}

test("a worker whom the server invented is not read, and nothing is written to them", async () => {
  const house = await House.open();
  const { ylva } = await house.conversation();
  await slipIn(house.server.only, 2, await generateKeys("ECDH"));

  house.server.cut("youth");
  await house.clock.advance(3_000);
  await ylva.send("wie ben jij?");
  await house.clock.advance(3_000);

  expect(ylva.snapshot().problem).toBe("untrusted");
  expect(ylva.snapshot().items[0]).toMatchObject({ unreadable: true, text: "" });
  expect(house.server.only.log).toHaveLength(1);
});

test("an epoch that does not follow the one before is not read", async () => {
  const house = await House.open();
  const { ylva } = await house.conversation();
  await slipIn(house.server.only, 1, house.teamKeys.get(1)!, house.chance.bytes(32));

  house.server.cut("youth");
  await house.clock.advance(3_000);

  expect(texts(ylva.snapshot().items)).not.toContain("ik ben Kai");
  expect(ylva.snapshot().problem).toBe("altered");
});

test("a message that the server says twice under two names is shown once, and the youth is told", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  await kai.send(conv, "hallo");
  await house.clock.advance(1_000);
  const { log } = house.server.only;
  log.push({ ...log[0]!, seq: 2, client_id: toBase64url(house.chance.bytes(16)) });
  house.server.cut("youth");
  await house.clock.advance(3_000);

  expect(texts(ylva.snapshot().items)).toEqual(["hallo"]);
  expect(ylva.snapshot().problem).toBe("altered");
});

test("a server that claims to have stored a message under another's words is not believed", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  house.server.weather.youth.up = false;
  house.server.cut("youth");
  await ylva.send("help");
  await kai.send(conv, "hallo");
  await house.clock.advance(1_000);
  house.server.only.log[0]!.client_id = ylva.snapshot().items[0]!.id;
  house.server.weather.youth.up = true;
  await house.clock.advance(3_000);

  expect(ylva.snapshot().items.filter(({ mine }) => mine)).toMatchObject([{ text: "help" }]);
  expect(ylva.snapshot().problem).toBe("withheld");
});

test("two messages that a server swapped are told apart from what was sent", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  house.server.weather.youth.up = false;
  house.server.cut("youth");
  await kai.send(conv, "een");
  await kai.send(conv, "twee");
  await house.clock.advance(1_000);
  const { log } = house.server.only;
  log.reverse();
  log.forEach((entry, at) => {
    entry.seq = at + 1;
  });
  house.server.weather.youth.up = true;
  await house.clock.advance(20_000);

  expect(["altered", "withheld"]).toContain(ylva.snapshot().problem);
});

test("messages that a server altered are shown as unreadable, and the youth is told", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  house.server.weather.youth.up = false;
  house.server.cut("youth");
  await kai.send(conv, "hallo");
  await house.clock.advance(1_000);
  const [entry] = house.server.only.log;
  const bytes = Buffer.from(entry!.envelope, "base64url");
  bytes[200]! ^= 1;
  entry!.envelope = bytes.toString("base64url");
  house.server.weather.youth.up = true;
  await house.clock.advance(20_000);

  expect(ylva.snapshot().items).toMatchObject([{ unreadable: true, text: "" }]);
  expect(ylva.snapshot().problem).toBe("altered");
});

test("a message that a server left out shows at the next one", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  house.server.weather.youth.up = false;
  house.server.cut("youth");
  await kai.send(conv, "niet doen");
  await kai.send(conv, "wel doen");
  await house.clock.advance(1_000);
  const { log } = house.server.only;
  log.splice(0, 1);
  log.forEach((entry, at) => {
    entry.seq = at + 1;
  });
  house.server.weather.youth.up = true;
  await house.clock.advance(20_000);

  expect(texts(ylva.snapshot().items)).toEqual(["wel doen"]);
  expect(ylva.snapshot().problem).toBe("withheld");
});
