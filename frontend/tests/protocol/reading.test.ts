import { expect, test } from "vitest";
import { Reading } from "../../src/protocol/reading";
import { FakeClock } from "./fakes/clock";

function reading() {
  const clock = new FakeClock();
  const told: number[] = [];
  return { clock, told, reading: new Reading(clock, (seq) => told.push(seq) > 0) };
}

test("a message counts as read after three seconds in sight", async () => {
  const { clock, told, reading: mark } = reading();

  mark.seen(2);
  await clock.advance(2_900);
  expect(told).toEqual([]);
  await clock.advance(200);

  expect(told).toEqual([2]);
});

test("what went out of sight before three seconds is not read with the rest", async () => {
  const { clock, told, reading: mark } = reading();

  mark.seen(5);
  await clock.advance(1_000);
  mark.seen(3);
  await clock.advance(1_000);
  mark.seen(5);
  await clock.advance(1_500);

  expect(told).toEqual([3]);
});

test("an answer reads what is in sight and not what else was delivered", () => {
  const { told, reading: mark } = reading();
  mark.answered();
  mark.seen(4);
  mark.answered();

  expect(told).toEqual([4]);
});

test("while the first unread message is out of sight nothing is read", async () => {
  const { clock, told, reading: mark } = reading();

  mark.seen(5);
  await clock.advance(1_000);
  mark.seen(0);
  await clock.advance(9_000);

  expect(told).toEqual([]);
});
