import { afterAll, describe, expect, test } from "vitest";
import { listed } from "../protocol/fakes/ledger";
import { type Attack, wanted } from "./attack";
import { consents, unvouched } from "./consents";
import { enrolment } from "./enrolment";
import { epochs } from "./epochs";
import { ghosts } from "./ghosts";
import { guestpage } from "./guestpage";
import { shown } from "./lies";
import { messages } from "./messages";
import { proposals } from "./proposals";
import { returning, UNNOTICED } from "./returning";
import { faults, spoken } from "./sentences";
import { stops } from "./stops";
import { visits } from "./visits";

const ATTACKS: readonly Attack[] = [
  ...messages,
  ...epochs,
  ...visits,
  ...proposals,
  ...ghosts,
  ...stops,
  ...consents,
  ...guestpage,
  ...enrolment,
];
const LEAST = 30;

let failed = 0;

afterAll(() => {
  const lines = [
    `hostile server: ${ATTACKS.length} attacks, ${failed} refused or noticed, ${ATTACKS.length - failed} missed`,
    `hostile server: a returning phone cannot notice ${UNNOTICED.join(", ")}`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
});

test.each(ATTACKS.map((attack) => [attack.against, attack.what, attack] as const))(
  "%s: a server that %s gets nowhere",
  async (_against, _what, attack) => {
    const { said, harm = [] } = await attack.run();

    expect([said, harm]).toEqual([wanted(attack), []]);
    failed++;
  },
);

describe.each(["nl", "en"] as const)("in %s", (lang) => {
  const noticed = ATTACKS.filter((attack) => "noticedBy" in attack);
  const told = [...new Map(noticed.map((attack) => [`${attack.against}, ${wanted(attack)}`, attack]))];

  test.each(told)("a screen says in plain words what it noticed: %s", (_what, attack) => {
    const text = spoken(attack.against, wanted(attack), lang);

    expect(text).toMatch(/\p{Lu}.*\.$/u);
    expect(faults(attack.against, text!)).toEqual([]);
  });
});

test("every attack is told apart from the others, and there are enough of them against everybody", () => {
  const names = ATTACKS.map(({ against, what }) => `${against}: ${what}`);

  expect(new Set(names).size).toBe(ATTACKS.length);
  expect(ATTACKS.length).toBeGreaterThanOrEqual(LEAST);
  expect(new Set(ATTACKS.map(({ against }) => against)).size).toBe(4);
});

test("a worker sends away a guest for whom nobody vouches, and is heard again", async () => {
  const { house, ylva, kai, conv, one } = await unvouched(async () => ({ receipt: "" }));
  await kai.dismiss(conv);
  await house.clock.advance(8_000);

  expect(listed(one)).toEqual([[], [2], []]);
  expect(shown(ylva)).toContain("wie is dit?");
});

describe("a phone that comes back with a code does not notice", () => {
  test("more than what the threat model names", () => {
    expect(returning.map(({ name }) => name)).toEqual([...UNNOTICED]);
  });

  test.each(returning.map((one) => [one.name, one] as const))("%s", async (_name, { run }) => {
    expect(await run()).toBe(null);
  });
});
