import { describe, expect, test } from "vitest";
import { generateKeys, toBase64url, writeCode } from "../../src/crypto";
import type { YouthSession } from "../../src/protocol/youth";
import { House, texts } from "./fakes/people";

const MINUTE = 60_000;

async function started(house: House, change: Parameters<House["ylva"]>[0] = {}): Promise<YouthSession> {
  const ylva = house.ylva(change);
  const start = ylva.start({ door: "self", lang: "nl" });
  await house.clock.advance(1_000);
  await start;
  return ylva;
}

async function withCode() {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  await ylva.send("hoi");
  await kai.send(conv, "hallo");
  await house.clock.advance(1_000);
  const making = ylva.makeCode();
  await house.clock.advance(1_000);
  return { house, ylva, kai, conv, code: await making };
}

async function back(house: House, code: string): Promise<YouthSession> {
  const ylva = house.ylva();
  const coming = ylva.comeBack(code);
  await house.clock.advance(2_000);
  await coming;
  return ylva;
}

describe("starting", () => {
  test("a youth waits with a place and a range, and may write already", async () => {
    const house = await House.open();
    const ylva = await started(house);

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

    await started(house);

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
    const ylva = await started(house);
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

describe("the end of a visit", () => {
  test("a phone that wakes after 15 minutes has dropped everything", async () => {
    const house = await House.open();
    const { ylva } = await house.conversation();
    await ylva.send("hoi");
    await house.clock.advance(1_000);

    house.clock.sleep(15 * MINUTE + 1_000);
    ylva.shown(true);

    expect(ylva.snapshot()).toMatchObject({ phase: "expired", items: [] });
    expect(house.tab.text).toBe(null);
  });

  test("while waiting a phone may sleep for 30 minutes", async () => {
    const house = await House.open();
    const ylva = await started(house);
    await house.clock.advance(1_000);

    house.clock.sleep(29 * MINUTE);
    ylva.shown(true);
    const slept = ylva.snapshot().phase;
    house.clock.sleep(31 * MINUTE);
    ylva.shown(true);

    expect([slept, ylva.snapshot().phase]).toEqual(["waiting", "expired"]);
  });

  test("a frame that comes first after a long sleep does not bring the visit back", async () => {
    const house = await House.open();
    const { ylva } = await house.conversation();
    const connection = house.server.youthConnections.at(-1)!;

    house.clock.sleep(20 * MINUTE);
    connection.sayNow({ k: "beat", now: 0 });

    expect(ylva.snapshot().phase).toBe("expired");
  });

  test("exit drops text and keys at once, empties the tab, and hands out the ticket", async () => {
    const house = await House.open();
    const { ylva } = await house.conversation();
    await ylva.send("hoi");
    await house.clock.advance(1_000);

    const ticket = ylva.exit();

    expect(ylva.snapshot()).toMatchObject({ phase: "idle", items: [], online: false, staff: [] });
    expect([ticket, house.tab.text]).toEqual([house.server.only.visit.ticket, null]);
  });

  test("nothing is kept by a page that is left while it was saving", async () => {
    const house = await House.open();
    const { ylva } = await house.conversation();

    await ylva.send("hoi");
    ylva.exit();
    await house.clock.advance(5_000);

    expect(house.tab.text).toBe(null);
  });

  test("a visit that the server ended is expired", async () => {
    const house = await House.open();
    const { ylva } = await house.conversation();
    house.server.only.visit.ended = true;
    house.server.cut("youth");
    await house.clock.advance(5_000);

    expect(ylva.snapshot()).toMatchObject({ phase: "expired", items: [] });
  });

  test("a visit that goes on elsewhere is taken, and nothing of it stays here", async () => {
    const house = await House.open();
    const { ylva } = await house.conversation();
    await ylva.send("hoi");
    await house.clock.advance(1_000);

    house.server.youthConnections.at(-1)!.close(4409);
    await house.clock.advance(60_000);

    expect(ylva.snapshot()).toMatchObject({ phase: "taken", items: [] });
    expect(house.tab.text).toBe(null);
  });

  test("deleting says what was deleted", async () => {
    const { house, ylva } = await withCode();

    const wiping = ylva.wipe();
    await house.clock.advance(1_000);

    expect(await wiping).toEqual({ messages: 2, summary: false, code: true });
    expect(ylva.snapshot()).toMatchObject({ phase: "gone", items: [] });
  });

  test("deleting while offline says that nothing was deleted", async () => {
    const { house, ylva } = await withCode();
    house.server.weather.youth.up = false;
    house.server.cut("youth");

    await expect(ylva.wipe()).rejects.toMatchObject({ code: "lost" });
    expect(ylva.snapshot().phase).toBe("open");
  });

  test("stopping leaves a closed page without text", async () => {
    const house = await House.open();
    const { ylva } = await house.conversation();
    const finishing = ylva.finish();
    await house.clock.advance(1_000);
    await finishing;

    expect(ylva.snapshot()).toMatchObject({ phase: "closed", items: [] });
  });
});

test("a danger tapped offline is told as soon as there is a connection, once", async () => {
  const house = await House.open();
  const ylva = await started(house);
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
