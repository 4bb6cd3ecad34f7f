import { describe, expect, test } from "vitest";
import { House, texts } from "./fakes/people";

describe("a guest whom the youth let in", () => {
  test("reads and writes from then on, and nothing that was said before", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    await ylva.send("dit is van mij en Kai");
    await house.clock.advance(1_000);
    const { page: pia } = await house.guest("pia");
    await house.yes(ylva, kai, conv);

    pia.join();
    await house.clock.advance(1_000);
    await ylva.send("hoi Pia");
    await pia.send("hoi");
    await house.clock.advance(2_000);

    expect(pia.snapshot().talk).toMatchObject({ worker: { name: "Kai" }, problem: null, paused: false });
    expect(texts(pia.snapshot().talk!.items).sort()).toEqual(["hoi", "hoi Pia"]);
    expect(texts(kai.snapshot().threads[0]!.items)).toContain("hoi");
    expect(texts(ylva.snapshot().items)).toContain("hoi");
    expect([kai.snapshot().threads[0]!.problem, ylva.snapshot().problem]).toEqual([null, null]);
  });
});
