import { expect, test } from "vitest";
import { House } from "./fakes/people";

test("a danger tapped offline is told as soon as there is a connection, once", async () => {
  const house = await House.open();
  const ylva = await house.waiting();
  house.server.weather.youth.up = false;
  house.server.cut("youth");
  ylva.danger("coming");
  await house.clock.advance(5_000);
  const offline = ylva.snapshot().dangerTold;
  house.server.weather.youth.up = true;
  await house.clock.advance(60_000);

  expect([offline, ylva.snapshot().dangerTold, house.server.dangers]).toEqual([false, true, ["coming"]]);
});

test("a message is seen when the other side had it on screen for three seconds", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  await ylva.send("hoi");
  await house.clock.advance(1_000);

  kai.seen(conv, 1);
  await house.clock.advance(2_500);
  const early = ylva.snapshot().items[0]!.mark;
  await house.clock.advance(1_500);

  expect([early, ylva.snapshot().items[0]!.mark]).toEqual(["arrived", "seen"]);
});

test("typing dots come and go by themselves", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();

  kai.typing(conv, true);
  await house.clock.advance(1_000);
  const on = ylva.snapshot().typing;
  await house.clock.advance(6_000);

  expect([on, ylva.snapshot().typing]).toEqual([true, false]);
});

test("typing is told at most once in four seconds, however fast somebody types", async () => {
  const house = await House.open();
  const { ylva } = await house.conversation();
  for (let key = 0; key < 80; key++) {
    ylva.typing(true);
    await house.clock.advance(100);
  }

  const told = house.server.youthConnections.at(-1)!.heard.filter(({ k }) => k === "typing");
  expect(told).toHaveLength(2);
});
