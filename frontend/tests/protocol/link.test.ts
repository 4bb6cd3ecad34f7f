import { beforeEach, describe, expect, test } from "vitest";
import type { News } from "../../src/protocol";
import { type Ending, Link } from "../../src/protocol/link";
import { Chance } from "./fakes/chance";
import { FakeClock } from "./fakes/clock";
import { type Connection, dialTo } from "./fakes/wire";

let clock: FakeClock;
let connections: Connection[];
let ended: Ending[];
let heard: News[];
let slowed: number;
let weather: { delay: number; up: boolean };

beforeEach(() => {
  clock = new FakeClock();
  connections = [];
  ended = [];
  heard = [];
  slowed = 0;
  weather = { delay: 1, up: true };
});

function link(seed = 1): Link {
  const chance = new Chance(seed);
  const accept = (connection: Connection) => {
    connections.push(connection);
    connection.hear = (frame) => {
      if (frame.id) connection.say({ k: "ok", id: frame.id, data: {} });
      if (frame.k === "pulse") connection.say({ k: "beat", now: 0 });
    };
  };
  return new Link(
    { clock, random: chance.bytes, dial: dialTo(accept, { clock, chance, weather }) },
    {
      greet: async (call) => {
        await call({ k: "enter", ticket: "" });
      },
      heard: (news) => void heard.push(news),
      changed: () => {},
      ended: (why) => void ended.push(why),
      slowed: () => void slowed++,
      beat: () => ({ k: "pulse", locked: false }),
    },
  );
}

const last = () => connections.at(-1)!;

async function live(): Promise<Link> {
  const made = link();
  made.open();
  await clock.advance(100);
  expect(made.state).toBe("live");
  return made;
}

test("a socket greets, lives, and beats every 12 seconds", async () => {
  await live();

  await clock.advance(60_000);

  expect(last().heard.filter(({ k }) => k === "pulse")).toHaveLength(5);
  expect(connections).toHaveLength(1);
});

test("a server that answers no heartbeat is left within 40 seconds", async () => {
  const made = await live();
  last().hear = () => {};

  await clock.advance(40_000);

  expect(connections.length).toBeGreaterThan(1);
  expect(made.state).toBe("live");
});

test("a page whose timers come late does not take a living socket for a dead one", async () => {
  await live();

  for (let round = 0; round < 5; round++) {
    clock.sleep(60_000);
    await clock.advance(1);
  }

  expect(connections).toHaveLength(1);
});

test("a call without an answer is lost after 15 seconds, and the socket with it", async () => {
  const made = await live();
  last().hear = () => {};

  const asked = made.call({ k: "closed" }).catch(({ code }) => code);
  await clock.advance(15_000);

  expect(await asked).toBe("lost");
  expect(made.state).not.toBe("live");
});

test("a call while there is no connection is lost at once", async () => {
  await expect(link().call({ k: "closed" })).rejects.toMatchObject({ code: "lost" });
});

test("it dials again after 0.15 to 0.3 seconds, then ever later, 15 seconds at most", async () => {
  const made = link();
  weather.up = false;
  const waits: number[] = [];
  let closedAt = 0;
  made.open();
  for (let at = 0; connections.length < 12; at += 10) {
    const before = connections.length;
    await clock.advance(10);
    if (made.state === "waiting" && closedAt === 0) closedAt = at;
    if (connections.length > before && closedAt > 0) {
      waits.push(at - closedAt);
      closedAt = 0;
    }
  }

  expect(waits[0]).toBeLessThanOrEqual(320);
  expect(Math.max(...waits)).toBeLessThanOrEqual(15_020);
  expect(Math.max(...waits.slice(-3))).toBeGreaterThan(7_000);
});

test("a woken page dials at once", async () => {
  const made = link();
  weather.up = false;
  made.open();
  await clock.advance(120_000);
  weather.up = true;

  made.wake();
  await clock.advance(50);

  expect(made.state).toBe("live");
});

test("a page that wakes on a dead socket finds out within 10 seconds", async () => {
  const made = await live();
  last().hear = () => {};

  made.wake();
  await clock.advance(10_000);

  expect(connections.length).toBeGreaterThan(1);
  expect(made.state).toBe("live");
});

describe("close codes", () => {
  test.each([1006, 1011, 1012, 1013, 4408])("%i: it comes back", async (code) => {
    const made = await live();

    last().close(code);
    await clock.advance(4_000);

    expect([made.state, connections.length]).toEqual(["live", 2]);
  });

  test.each([
    [4401, "out"],
    [4403, "forbidden"],
    [4409, "taken"],
    [4410, "gone"],
  ])("%i: it stays away and says why", async (code, why) => {
    const made = await live();

    last().close(code);
    await clock.advance(60_000);

    expect([made.state, connections.length, ended]).toEqual(["closed", 1, [why]]);
  });

  test("4429: it waits for seconds and says so", async () => {
    await live();

    last().close(4429);
    await clock.advance(4_000);

    expect([connections.length, slowed]).toEqual([1, 1]);
  });

  test("4400: it tries thrice, then says that the page is old", async () => {
    await live();
    for (let round = 0; round < 3; round++) {
      last().close(4400);
      await clock.advance(20_000);
    }

    expect(ended).toEqual(["old"]);
  });

  test("1012: a thousand clients spread their return over seconds", async () => {
    const waits: number[] = [];
    for (let seed = 0; seed < 40; seed++) {
      connections = [];
      const made = link(seed);
      made.open();
      await clock.advance(10);
      last().close(1012);
      let waited = 0;
      while (connections.length < 2) {
        await clock.advance(100);
        waited += 100;
      }
      waits.push(waited);
      made.close();
    }

    expect(Math.max(...waits)).toBeLessThanOrEqual(3_200);
    expect(new Set(waits).size).toBeGreaterThan(15);
  });
});

test("what a former socket says late is not heard", async () => {
  const made = await live();
  const former = last();

  made.redial();
  await clock.advance(1_000);
  former.open = true;
  former.say({ k: "beat", now: 77 });
  await clock.advance(1_000);

  expect(heard).not.toContainEqual({ k: "beat", now: 77 });
});
