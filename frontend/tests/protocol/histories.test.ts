import { describe, expect, test } from "vitest";
import type { CareSession } from "../../src/protocol/care";
import type { YouthSession } from "../../src/protocol/youth";
import type { Chance } from "./fakes/chance";
import { House, texts } from "./fakes/people";

const HISTORIES = Number(process.env.LUWTE_HISTORIES ?? 60);
const STEPS = 25;

interface Scene {
  house: House;
  ylva: YouthSession;
  kai: CareSession;
  conv: string;
  written: { ylva: string[]; kai: string[] };
}

type Step = (scene: Scene) => Promise<void> | void;

const STEP: Record<string, Step> = {
  async ylvaWrites({ ylva, written }) {
    const text = `y${written.ylva.length}`;
    await ylva.send(text);
    written.ylva.push(text);
  },
  async kaiWrites({ kai, conv, written }) {
    if (kai.snapshot().locked) return;
    const text = `k${written.kai.length}`;
    await kai.send(conv, text);
    written.kai.push(text);
  },
  ylvaIsCutOff: ({ house }) => house.server.cut("youth"),
  kaiIsCutOff: ({ house }) => house.server.cut("care"),
  theServerRestarts: ({ house }) => house.server.restart(),
  ylvaIsOffline: ({ house }) => {
    house.server.weather.youth.up = !house.server.weather.youth.up;
  },
  kaiIsOffline: ({ house }) => {
    house.server.weather.care.up = !house.server.weather.care.up;
  },
  theConsoleLocks: ({ kai }) => kai.lock(),
  theConsoleUnlocks: ({ kai, house }) => kai.unlock(house.teamKeys),
  async theTeamKeyChanges({ kai, house }) {
    if (house.teamKeys.size > 3) return;
    await house.newTeamKey();
    if (!kai.snapshot().locked) kai.unlock(house.teamKeys);
  },
  async thePhoneDropsTheTab(scene) {
    const { house } = scene;
    await house.clock.advance(3_000);
    if (house.tab.text === null || !scene.ylva.snapshot().online) return;
    scene.ylva = await anotherTab(scene);
  },
};

/** The old page is gone without a word; the new one finds what its storage holds. */
async function anotherTab({ house, ylva }: Scene): Promise<YouthSession> {
  const kept = house.tab.text;
  house.server.cut("youth");
  ylva.exit();
  house.tab.text = kept;
  const next = house.ylva();
  const resumed = next.resumeTab();
  await house.clock.advance(60_000);
  while (!house.server.weather.youth.up) {
    house.server.weather.youth.up = true;
    await house.clock.advance(60_000);
  }
  expect(await resumed).toBe(true);
  return next;
}

async function live(scene: Scene, chance: Chance): Promise<string[]> {
  const { server, clock } = scene.house;
  const names = Object.keys(STEP);
  const trail: string[] = [];
  Object.assign(server.mischief, { dropHint: 0.3, repeat: 0.1, lose: 0.05 });
  for (let step = 0; step < STEPS; step++) {
    const writes = chance.happens(0.6);
    const name = writes ? names[chance.below(2)]! : names[chance.below(names.length)]!;
    trail.push(name);
    await STEP[name]!(scene);
    await clock.advance(chance.below(chance.happens(0.2) ? 30_000 : 400));
  }
  return trail;
}

async function heal({ house, kai }: Scene): Promise<void> {
  const { server, clock } = house;
  server.weather.youth.up = true;
  server.weather.care.up = true;
  Object.assign(server.mischief, { dropHint: 0, repeat: 0, lose: 0 });
  kai.unlock(house.teamKeys);
  await clock.advance(120_000);
}

describe("whatever happens, nothing is lost, nothing comes twice, and the order is kept", () => {
  for (let seed = 1; seed <= HISTORIES; seed++) {
    test(`history ${seed}`, async () => {
      const house = await House.open(seed);
      const scene: Scene = { house, ...(await house.conversation()), written: { ylva: [], kai: [] } };

      const trail = await live(scene, house.chance);
      await heal(scene);

      const { ylva, kai, written } = scene;
      const [seen, shown] = [ylva.snapshot().items, kai.snapshot().threads[0]!.items];
      const said = trail.join(" ");
      expect(texts(seen), said).toEqual(texts(shown));
      expect(texts(seen.filter(({ mine }) => mine)), said).toEqual(written.ylva);
      expect(texts(shown.filter(({ mine }) => mine)), said).toEqual(written.kai);
      expect(
        seen.map(({ seq }) => seq),
        said,
      ).toEqual(seen.map((_, at) => at + 1));
      expect(new Set(seen.map(({ id }) => id)).size, said).toBe(seen.length);
      expect([ylva.snapshot().problem, kai.snapshot().threads[0]!.problem], said).toEqual([null, null]);
    });
  }
});
