import { expect, test } from "vitest";
import { House, texts } from "./fakes/people";

test("what one writes, the other reads, once and in order", async () => {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();

  await ylva.send("hoi");
  await kai.send(conv, "hallo");
  await house.clock.advance(1_000);
  await ylva.send("ben jij Kai?");
  await house.clock.advance(1_000);

  const [thread] = kai.snapshot().threads;
  expect(texts(ylva.snapshot().items)).toEqual(texts(thread!.items));
  expect(texts(thread!.items).sort()).toEqual(["ben jij Kai?", "hallo", "hoi"]);
  expect(
    ylva
      .snapshot()
      .items.filter(({ mine }) => mine)
      .map(({ mark }) => mark),
  ).toEqual(["arrived", "arrived"]);
  expect([ylva.snapshot().problem, thread!.problem]).toEqual([null, null]);
});
