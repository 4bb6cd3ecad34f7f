import { describe, expect, test } from "vitest";
import { Refused } from "../../src/protocol";
import { CareSession } from "../../src/protocol/care";
import { House, quickly, texts } from "./fakes/people";

const only = (kai: CareSession) => kai.snapshot().threads[0]!;

describe("a locked console", () => {
  async function locked() {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    await ylva.send("hoi");
    await house.clock.advance(1_000);
    kai.lock();
    return { house, ylva, kai, conv };
  }

  test("shows no text, and goes on counting what comes", async () => {
    const { house, ylva, kai } = await locked();

    await ylva.send("ben je er nog?");
    await house.clock.advance(1_000);

    expect(kai.snapshot()).toMatchObject({ locked: true, online: true });
    expect(only(kai)).toMatchObject({ items: [], summary: null, unread: 2 });
  });

  test("says to the server that it is locked", async () => {
    const { house } = await locked();
    await house.clock.advance(1_000);

    expect(house.server.careConnections.at(-1)!.heard.at(-1)).toMatchObject({ k: "pulse", locked: true });
  });

  test("writes nothing", async () => {
    const { kai, conv } = await locked();

    await expect(kai.send(conv, "hallo")).rejects.toMatchObject({ code: "locked" });
    await expect(kai.summarise(conv, "kort")).rejects.toMatchObject({ code: "locked" });
  });

  test("opens nothing of what was still being taken in when it was locked", async () => {
    const house = await House.open();
    const { ylva, kai } = await house.conversation();
    await ylva.send("hoi");
    while (only(kai).unread === 0) await house.clock.advance(1);
    let shown = 0;
    kai.subscribe(() => {
      shown += only(kai).items.length;
    });
    kai.lock();
    await house.clock.advance(5_000);

    expect(shown).toBe(0);
  });

  test("shows everything again once it is unlocked, also without the network", async () => {
    const { house, ylva, kai } = await locked();
    await ylva.send("ben je er nog?");
    await house.clock.advance(1_000);
    house.server.weather.care.up = false;

    kai.unlock(house.teamKeys);
    await house.clock.advance(1_000);

    expect(texts(only(kai).items)).toEqual(["hoi", "ben je er nog?"]);
    expect(only(kai).problem).toBe(null);
  });

  test("sends nothing that was written before while it is locked", async () => {
    const house = await House.open();
    const { kai, conv } = await house.conversation();
    house.server.weather.care.up = false;
    house.server.cut("care");
    await kai.send(conv, "een moment");
    kai.lock();
    house.server.weather.care.up = true;
    await house.clock.advance(60_000);

    expect(house.server.only.log).toEqual([]);
  });

  test("keeps what was written and not sent, and sends it after unlocking", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    house.server.weather.care.up = false;
    house.server.cut("care");
    await kai.send(conv, "een moment");
    await house.clock.advance(1_000);
    kai.lock();
    house.server.weather.care.up = true;
    await house.clock.advance(30_000);
    kai.unlock(house.teamKeys);
    await house.clock.advance(2_000);

    expect(texts(ylva.snapshot().items)).toEqual(["een moment"]);
  });
});

describe("the team key", () => {
  test("an answer after a change of the team key begins an epoch that the former key does not open", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    const former = new Map(house.teamKeys);
    await house.newTeamKey();
    kai.unlock(house.teamKeys);

    await kai.send(conv, "hallo");
    await house.clock.advance(2_000);
    const leaver = house.kai();
    leaver.enter();
    leaver.unlock(former);
    await house.clock.advance(2_000);

    expect(house.server.only.epochs).toHaveLength(2);
    expect(texts(ylva.snapshot().items)).toEqual(["hallo"]);
    expect(only(leaver).items).toMatchObject([{ unreadable: true, text: "" }]);
  });

  test("reading alone begins no epoch", async () => {
    const house = await House.open();
    const { ylva, kai } = await house.conversation();
    await house.newTeamKey();
    kai.unlock(house.teamKeys);
    house.server.cut("care");
    await house.clock.advance(5_000);

    expect(house.server.only.epochs).toHaveLength(1);
    expect(ylva.snapshot().problem).toBe(null);
  });

  test("a summary opens for a colleague, and for nobody without the team key", async () => {
    const house = await House.open();
    const { kai, conv } = await house.conversation();
    const writing = kai.summarise(conv, "Wil na school bellen.");
    await house.clock.advance(1_000);
    await writing;

    const noor = house.kai();
    noor.enter();
    await house.clock.advance(1_000);
    const before = only(noor).summary;
    noor.unlock(house.teamKeys);
    await house.clock.advance(1_000);

    expect([before, only(noor).summary]).toEqual([null, "Wil na school bellen."]);
    expect(JSON.stringify(house.server.only.summary)).not.toContain("school");
  });
});

describe("a console", () => {
  test("follows its own conversations again after a reload, from the board alone", async () => {
    const house = await House.open();
    const { ylva, kai } = await house.conversation();
    await ylva.send("hoi");
    await house.clock.advance(1_000);
    kai.leave();

    const again = house.kai();
    again.enter();
    again.unlock(house.teamKeys);
    await house.clock.advance(1_000);

    expect(texts(only(again).items)).toEqual(["hoi"]);
  });

  test("two consoles of one team show the same, and each is told apart from the youth only", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    const noor = house.kai();
    noor.enter();
    noor.unlock(house.teamKeys);
    await house.clock.advance(1_000);

    await Promise.all([kai.send(conv, "ik ben Kai"), noor.send(conv, "ik ben Noor"), ylva.send("hoi")]);
    await house.clock.advance(5_000);

    expect(texts(only(kai).items)).toEqual(texts(only(noor).items));
    expect(only(kai).items.filter(({ mine }) => mine)).toHaveLength(2);
    expect([only(kai).problem, only(noor).problem, ylva.snapshot().problem]).toEqual([null, null, null]);
  });

  test("counts what others wrote until it was on screen for three seconds, or answered in sight", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.conversation();
    await ylva.send("een");
    await ylva.send("twee");
    await house.clock.advance(1_000);
    const fresh = only(kai).unread;
    kai.seen(conv, 1);
    await house.clock.advance(4_000);
    const half = only(kai).unread;
    await kai.send(conv, "ja?");
    await house.clock.advance(1_000);
    const unseen = only(kai).unread;
    kai.seen(conv, 2);
    await kai.send(conv, "ga door");
    await house.clock.advance(1_000);

    expect([fresh, half, unseen, only(kai).unread]).toEqual([2, 1, 1, 0]);
  });

  test("a conversation that is already taken is said to be so", async () => {
    const house = await House.open();
    const { kai, conv } = await house.conversation();
    const claim = kai.claim(conv).catch(({ code }) => code);
    await house.clock.advance(1_000);

    expect(await claim).toBe("taken");
  });

  test("a message that is too long is refused before it is kept", async () => {
    const house = await House.open();
    const { kai, conv } = await house.conversation();

    await expect(kai.send(conv, "a".repeat(9_000))).rejects.toMatchObject({ code: "text_too_long" });
    expect(only(kai).items).toEqual([]);
  });

  test("whose session is over stops dialling and says so", async () => {
    const house = await House.open();
    const { clock, chance, server } = house;
    const refusing = async () => {
      throw new Refused({ code: "signed_out" });
    };
    const http = { get: refusing, post: refusing };
    const kai = new CareSession({
      clock,
      random: chance.bytes,
      dial: server.careDial(),
      heavy: quickly,
      http,
    });
    kai.enter();
    await clock.advance(60_000);

    expect(kai.snapshot().phase).toBe("out");
    expect(server.careConnections).toHaveLength(1);
  });

  test("a conversation that was wiped disappears", async () => {
    const house = await House.open();
    const { kai, conv } = await house.conversation();

    house.server.careConnections.at(-1)!.say({ k: "gone", conv });
    await house.clock.advance(1_000);

    expect(kai.snapshot().threads).toEqual([]);
  });
});
