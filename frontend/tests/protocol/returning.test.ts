import { describe, expect, test } from "vitest";
import { writeCode } from "../../src/crypto";
import type { YouthSession } from "../../src/protocol/youth";
import { House, texts, withCode } from "./fakes/people";

async function back(house: House, code: string): Promise<YouthSession> {
  const ylva = house.ylva();
  const coming = ylva.comeBack(code);
  await house.clock.advance(2_000);
  await coming;
  return ylva;
}

describe("return codes", () => {
  test("only what was not yet read comes back", async () => {
    const { house, ylva, kai, conv, code } = await withCode();
    ylva.seen(2);
    await house.clock.advance(4_000);
    ylva.exit();
    await house.clock.advance(1_000);
    await kai.send(conv, "ik ben er morgen weer");
    await house.clock.advance(5_000);

    const again = await back(house, code);
    await again.send("fijn");
    await house.clock.advance(2_000);

    expect(texts(again.snapshot().items)).toEqual(["ik ben er morgen weer", "fijn"]);
    expect(again.snapshot()).toMatchObject({ returned: true, hasCode: true, problem: null });
    expect(texts(kai.snapshot().threads[0]!.items).at(-1)).toBe("fijn");
  });

  test("a return begins a new epoch", async () => {
    const { house, ylva, code } = await withCode();
    ylva.exit();

    await back(house, code);

    expect(house.server.only.epochs).toHaveLength(2);
  });

  test("a worker's answer to a youth who left, and whose keys went, is sealed in a new epoch", async () => {
    const { house, ylva, kai, conv, code } = await withCode();
    ylva.seen(2);
    await house.clock.advance(4_000);
    ylva.exit();
    house.server.only.begin("nobody's");
    await kai.send(conv, "tot morgen");
    await house.clock.advance(5_000);

    const again = await back(house, code);

    expect(texts(again.snapshot().items)).toEqual(["tot morgen"]);
  });

  test("a mistyped code is found without the network", async () => {
    const house = await House.open();
    const code = await writeCode(new Uint8Array(9));
    const wrong = code.replace(/.$/, code.endsWith("0") ? "1" : "0");

    await expect(house.ylva().comeBack(wrong)).rejects.toMatchObject({ code: "mistyped_code" });
    expect(house.server.youthConnections).toEqual([]);
  });

  test("an unknown code gets one answer and the page is idle again", async () => {
    const house = await House.open();
    const ylva = house.ylva();
    const coming = ylva.comeBack(await writeCode(house.chance.bytes(9))).catch(({ code }) => code);
    await house.clock.advance(2_000);

    expect(await coming).toBe("unknown");
    expect(ylva.snapshot().phase).toBe("idle");
  });

  test("a message that holds a code is refused and nothing of it is kept", async () => {
    const { ylva, code } = await withCode();

    await expect(ylva.send(`mijn code is ${code.toLowerCase()}`)).rejects.toMatchObject({
      code: "code_in_text",
    });
    expect(ylva.snapshot().items).toHaveLength(2);
  });

  test("the code is nowhere in what the browser sent or kept", async () => {
    const { house, code } = await withCode();

    const wire = JSON.stringify(house.server.youthConnections.map(({ heard }) => heard)) + house.tab.text;

    for (const group of code.split("-")) expect(wire).not.toContain(group);
  });
});

describe("a tab that the phone throws away", () => {
  async function thrownAway() {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    await ylva.send("hoi");
    await house.clock.advance(1_000);
    house.server.weather.youth.up = false;
    house.server.cut("youth");
    await ylva.send("nog iets");
    await house.clock.advance(1_000);
    house.server.weather.youth.up = true;
    const kept = house.tab.text!;
    ylva.exit();
    return { house, kai, conv, kept };
  }

  test("comes back with its messages, and sends what was not sent yet", async () => {
    const { house, kai, kept } = await thrownAway();
    house.tab.text = kept;
    const ylva = house.ylva();
    expect(ylva.canResumeTab()).toBe(true);

    const resuming = ylva.resumeTab();
    await house.clock.advance(3_000);

    expect(await resuming).toBe(true);
    expect(texts(ylva.snapshot().items)).toEqual(["hoi", "nog iets"]);
    expect(texts(kai.snapshot().threads[0]!.items)).toEqual(["hoi", "nog iets"]);
    expect(kai.snapshot().threads[0]!.problem).toBe(null);
  });

  test("a resumed tab draws a new stream", async () => {
    const { house, kept } = await thrownAway();
    house.tab.text = kept;
    const resuming = house.ylva().resumeTab();
    await house.clock.advance(3_000);
    await resuming;

    const streams = house.server.only.log.map(({ envelope }) =>
      Buffer.from(envelope, "base64url").toString("hex", 28, 44),
    );

    expect(new Set(streams).size).toBe(2);
  });

  test("what the tab kept opens for the first that asks, and a copy of the tab loses", async () => {
    const { house, kept } = await thrownAway();
    house.tab.text = kept;
    const first = house.ylva().resumeTab();
    await house.clock.advance(3_000);
    house.tab.text = kept;
    const copy = house.ylva();
    const second = copy.resumeTab();
    await house.clock.advance(3_000);

    expect([await first, await second]).toEqual([true, false]);
    expect(copy.snapshot().phase).toBe("expired");
  });

  test("keeps no word of the chat in the clear", async () => {
    const { kept } = await thrownAway();

    expect(kept).not.toContain("hoi");
    expect(Buffer.from(JSON.parse(kept).blob, "base64url").toString("latin1")).not.toContain("outbox");
  });
});
