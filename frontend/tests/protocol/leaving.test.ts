import { expect, test } from "vitest";
import { House, quickly, withCode } from "./fakes/people";

const MINUTE = 60_000;

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
  const ylva = await house.waiting();
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

/** Work that is done only when `go` says so. */
function held() {
  let go!: () => void;
  const gate = new Promise<void>((resolve) => {
    go = resolve;
  });
  const wait = async <T>(work: Promise<T>) => {
    await gate;
    return work;
  };
  const heavy = {
    ...quickly,
    deriveCode: (secret: Uint8Array<ArrayBuffer>, salt: Uint8Array<ArrayBuffer>) =>
      wait(quickly.deriveCode(secret, salt)),
  };
  return { go, heavy };
}

test("a return that is left while its code is worked out dials nothing, keeps nothing and shows nothing", async () => {
  const { house, ylva, code } = await withCode();
  ylva.exit();
  await house.clock.advance(1_000);
  const { go, heavy } = held();
  const again = house.ylva({ heavy });
  const sockets = house.server.youthConnections.length;
  const coming = again.comeBack(code).catch((error) => error.code);
  await house.clock.advance(1_000);
  const phase = again.snapshot().phase;

  again.exit();
  house.tab.write("what another tab's visit kept");
  go();

  expect([phase, await coming]).toEqual(["returning", "lost"]);
  await house.clock.advance(5_000);
  expect(house.server.youthConnections).toHaveLength(sockets);
  expect(again.snapshot()).toMatchObject({ phase: "idle", items: [] });
  expect(house.tab.text).toBe("what another tab's visit kept");
});

test("a start that is left before it dials never dials", async () => {
  const house = await House.open();
  const ylva = house.ylva();
  const starting = ylva.start({ door: "self", lang: "nl" }).catch((error) => error.code);

  ylva.exit();

  expect(await starting).toBe("lost");
  await house.clock.advance(5_000);
  expect(house.server.youthConnections).toEqual([]);
  expect(ylva.snapshot().phase).toBe("idle");
  expect(house.tab.text).toBe(null);
});

test("a return that is left while its keys are unwrapped begins no visit", async () => {
  const { house, ylva, code } = await withCode();
  ylva.exit();
  await house.clock.advance(1_000);
  const again = house.ylva();
  again.comeBack(code).catch(() => {});
  const connection = () => house.server.youthConnections.at(-1)!;
  while (!connection().said.some(({ k, id }) => k === "ok" && id)) await house.clock.advance(10);

  again.exit();
  await house.clock.advance(5_000);

  expect(again.snapshot()).toMatchObject({ phase: "idle", items: [] });
  expect(house.tab.text).toBe(null);
});
