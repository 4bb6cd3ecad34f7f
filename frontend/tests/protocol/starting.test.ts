import { describe, expect, test } from "vitest";
import { generateKeys, toBase64url } from "../../src/crypto";
import { House } from "./fakes/people";

describe("starting", () => {
  test("a youth waits with a place and a range, and may write already", async () => {
    const house = await House.open();
    const ylva = await house.waiting();

    await ylva.send("is daar iemand?");
    await house.clock.advance(1_000);

    expect(ylva.snapshot()).toMatchObject({ phase: "waiting", place: 1, range: [2, 6], online: true });
    expect(ylva.snapshot().items).toMatchObject([{ text: "is daar iemand?", mark: "arrived", seq: 1 }]);
  });

  test("what is written before the server answered is sent once it did", async () => {
    const house = await House.open();
    house.server.weather.youth.up = false;
    const ylva = house.ylva();
    const start = ylva.start({ door: "self", lang: "nl" });
    await house.clock.advance(5_000);
    await ylva.send("hoi");
    house.server.weather.youth.up = true;
    await house.clock.advance(20_000);
    await start;

    expect(ylva.snapshot().items).toMatchObject([{ text: "hoi", mark: "arrived" }]);
  });

  test("a start whose answer got lost begins anew and keeps what was written", async () => {
    const house = await House.open();
    const ylva = house.ylva();
    const start = ylva.start({ door: "self", lang: "nl" });
    await house.clock.advance(1);
    while (house.server.conversations.size === 0) await house.clock.advance(1);
    house.server.cut("youth");
    await ylva.send("hoi");
    await house.clock.advance(20_000);
    await start;

    expect(house.server.conversations.size).toBe(2);
    expect(ylva.snapshot().items).toMatchObject([{ text: "hoi", mark: "arrived", seq: 1 }]);
  });

  test("a closed chat says so and the page is idle again", async () => {
    const house = await House.open();
    const ylva = house.ylva();
    house.server.refuseNext = { k: "start", code: "closed" };
    const start = ylva.start({ door: "self", lang: "nl" }).catch(({ code }) => code);
    await house.clock.advance(1_000);

    expect(await start).toBe("closed");
    expect(ylva.snapshot().phase).toBe("idle");
  });

  test("proof of work is done when asked for", async () => {
    const house = await House.open();
    house.server.refuseNext = { k: "start", code: "work", work: { challenge: "c", bits: 4 } };

    await house.waiting();

    const starts = house.server.youthConnections[0]!.heard.filter(({ k }) => k === "start");
    expect(starts.map(({ work }) => work)).toEqual(["", "c:solved"]);
  });
});

describe("trust", () => {
  test("without a root key nothing is sealed and nothing is sent", async () => {
    const house = await House.open();
    const ylva = house.ylva({ root: null });

    await expect(ylva.start({ door: "self", lang: "nl" })).rejects.toMatchObject({ code: "untrusted" });
    expect(house.server.youthConnections).toEqual([]);
  });

  test("a team key that the root did not sign is refused", async () => {
    const house = await House.open();
    const stranger = await generateKeys("ECDH");
    const team = { ...house.server.team!, public_key: toBase64url(stranger.bytes) };

    await expect(house.ylva({ team }).start({ door: "self", lang: "nl" })).rejects.toMatchObject({
      code: "untrusted",
    });
  });

  test("a team key slipped in later is never sealed to, and the youth is told", async () => {
    const house = await House.open();
    const ylva = await house.waiting();
    const stranger = await generateKeys("ECDH");
    house.server.team = {
      generation: 2,
      public_key: toBase64url(stranger.bytes),
      signature: house.server.team!.signature,
    };

    house.server.cut("youth");
    await house.clock.advance(5_000);
    await ylva.send("hoi");
    await house.clock.advance(5_000);

    expect(ylva.snapshot().problem).toBe("untrusted");
    expect(house.server.only.epochs).toHaveLength(1);
  });
});
