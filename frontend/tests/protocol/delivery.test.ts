import { expect, test } from "vitest";
import { House, texts } from "./fakes/people";

/** Ylva's first message is stored behind many that she has not seen, but she never hears so. */
async function storedUnheard(house: House) {
  const people = await house.conversation();
  const { log } = house.server.only;
  house.server.mischief.lose = 1;
  for (let at = 0; at < 70; at++) await people.kai.send(people.conv, `k${at}`);
  while (log.length < 70) await house.clock.advance(1);
  await people.ylva.send("een");
  while (log.length < 71) await house.clock.advance(1);
  house.server.mischief.lose = 0;
  house.server.weather.youth.up = false;
  house.server.cut("youth");
  return people;
}

test("what was stored unheard is not sealed anew when the epoch changed meanwhile", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await storedUnheard(house);
  await ylva.send("twee");
  await house.newTeamKey();
  kai.unlock(house.teamKeys);
  await kai.send(conv, "hallo");
  await house.clock.advance(5_000);

  house.server.weather.youth.up = true;
  await house.clock.advance(30_000);
  await ylva.send("drie");
  await house.clock.advance(5_000);

  const [thread] = kai.snapshot().threads;
  expect(texts(thread!.items).slice(70)).toEqual(["een", "hallo", "twee", "drie"]);
  expect(texts(ylva.snapshot().items)).toEqual(texts(thread!.items));
  expect([ylva.snapshot().problem, thread!.problem]).toEqual([null, null]);
});

test("a lost hint heals with the next heartbeat", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  house.server.mischief.dropHint = 1;
  await kai.send(conv, "hallo");
  await house.clock.advance(13_000);

  expect(texts(ylva.snapshot().items)).toEqual(["hallo"]);
});

test("what the server only thinks it said is asked for again after two heartbeats", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  house.server.mischief.lose = 1;
  await kai.send(conv, "hallo");
  await house.clock.advance(1_000);
  house.server.mischief.lose = 0;
  await house.clock.advance(26_000);

  expect(texts(ylva.snapshot().items)).toEqual(["hallo"]);
});

test("sixty messages written offline go out in order, a few at a time", async () => {
  const house = await House.open();
  const { ylva, kai } = await house.conversation();
  house.server.weather.youth.up = false;
  house.server.cut("youth");
  const written = Array.from({ length: 60 }, (_, at) => `bericht ${at}`);
  for (const text of written) await ylva.send(text);
  house.server.weather.youth.up = true;
  await house.clock.advance(60_000);

  expect(texts(kai.snapshot().threads[0]!.items)).toEqual(written);
  const sizes = house.server.youthConnections.at(-1)!.heard.filter(({ k }) => k === "send");
  expect(Math.max(...sizes.map(({ items }) => items.length))).toBe(8);
});

test("a limit is waited out, told, and over when the message went", async () => {
  const house = await House.open();
  const { ylva } = await house.conversation();
  house.server.refuseNext = { k: "send", code: "slow", wait: 6 };
  await ylva.send("hoi");
  await house.clock.advance(3_000);
  const [waiting, mark] = [ylva.snapshot().problem, ylva.snapshot().items[0]!.mark];
  await house.clock.advance(4_000);

  expect([waiting, mark]).toEqual(["slow", "sending"]);
  expect([ylva.snapshot().problem, ylva.snapshot().items[0]!.mark]).toEqual([null, "arrived"]);
});

test("one message that fills the largest envelope still fits in a frame", async () => {
  const house = await House.open();
  const { ylva, kai } = await house.conversation();
  await ylva.send("é".repeat(3_500));
  await house.clock.advance(2_000);

  const [frame] = house.server.youthConnections.at(-1)!.heard.filter(({ k }) => k === "send");
  expect(JSON.stringify(frame).length).toBeLessThan(16_384);
  expect(kai.snapshot().threads[0]!.items[0]!.text).toHaveLength(3_500);
});

test("a refusal for an epoch that has not come is waited out, not argued with", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  await house.newTeamKey();
  kai.unlock(house.teamKeys);
  house.server.mischief.lose = 1;
  await kai.send(conv, "hallo");
  await house.clock.advance(1_000);
  await ylva.send("hoi");
  await house.clock.advance(5_000);

  const tries = house.server.youthConnections.at(-1)!.heard.filter(({ k }) => k === "send");
  expect(tries).toHaveLength(1);
});

test("two entries of one name are shown once", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  house.server.weather.youth.up = false;
  house.server.cut("youth");
  await kai.send(conv, "een");
  await kai.send(conv, "twee");
  await house.clock.advance(1_000);
  const { log } = house.server.only;
  log[1]!.client_id = log[0]!.client_id;
  house.server.weather.youth.up = true;
  await house.clock.advance(20_000);

  expect(texts(ylva.snapshot().items)).toEqual(["een"]);
});

test("a message of an epoch that got lost is not given up: both are asked for again", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  await house.newTeamKey();
  kai.unlock(house.teamKeys);
  house.server.mischief.lose = 1;
  await kai.send(conv, "hallo");
  while (house.server.only.epochs.length < 2) await house.clock.advance(1);
  house.server.mischief.lose = 0;
  await house.clock.advance(5_000);

  expect(texts(ylva.snapshot().items)).toEqual(["hallo"]);
});
