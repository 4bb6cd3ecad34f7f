import { fromBase64url, generateKeys, makeEpoch, random, readRecord } from "../../src/crypto";
import { slipIn } from "../protocol/fakes/ledger";
import type { Attack } from "./attack";
import { again, altered, among, crafted, put, shown, threadOf, two } from "./lies";

export const epochs: Attack[] = [
  {
    what: "puts in an epoch with a team key of its own",
    against: "phone",
    noticedBy: "untrusted",
    async run() {
      const { house, ylva, one } = await two();
      const keys = await generateKeys("ECDH");
      const epoch = await slipIn(one, { slot: 1, keys }, ([youth, team]) => [
        youth!,
        { ...team!, generation: 2, key: keys.bytes },
      ]);
      put(house, 1, 2, await crafted(epoch, 1));
      await again(house, "youth");
      await ylva.send("wie ben jij?");
      await house.clock.advance(3_000);
      return {
        said: ylva.snapshot().problem,
        harm: [...among(shown(ylva), "ik ben Kai"), ...one.log.slice(1)],
      };
    },
  },
  {
    what: "says that another team key is the newest",
    against: "phone",
    noticedBy: "untrusted",
    async run() {
      const { house, ylva, one } = await two();
      const { bytes } = await generateKeys("ECDH");
      house.server.team = {
        ...house.server.team!,
        generation: 2,
        public_key: Buffer.from(bytes).toString("base64url"),
      };
      await again(house, "youth");
      await ylva.send("hoi");
      await house.clock.advance(3_000);
      return { said: ylva.snapshot().problem, harm: one.epochs.slice(1) };
    },
  },
  {
    what: "goes back to the team key of a worker who left",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const { house, ylva, one } = await two();
      await house.newTeamKey();
      await again(house, "youth");
      await ylva.send("hoi");
      await house.clock.advance(3_000);
      const former = house.teamKeys.get(1)!;
      await slipIn(one, { slot: 1, keys: former }, ([youth, team]) => [
        youth!,
        { ...team!, generation: 1, key: former.bytes },
      ]);
      await again(house, "youth");
      await ylva.send("en nu?");
      await house.clock.advance(5_000);
      return { said: ylva.snapshot().problem, harm: one.log.filter(({ epoch }) => epoch > 2) };
    },
  },
  ...alike(),
];

/** Epochs that a phone and a console must not take. */
function alike(): Attack[] {
  type Made = Awaited<ReturnType<typeof two>>;
  const kinds: [what: string, make: (made: Made) => Promise<unknown>][] = [
    [
      "puts in an epoch that does not follow the one before",
      async ({ house, one }) => {
        const { conv, members } = readRecord(fromBase64url(one.epochs[0]!.record));
        const creator = { slot: 1, keys: house.teamKeys.get(1)! };
        const made = await makeEpoch({ conv, number: 2, prevHash: random(32), creator, members });
        const seals = made.seals.map(({ slot, seal }): [number, string] => [
          slot,
          Buffer.from(seal).toString("base64url"),
        ]);
        one.epochs.push({
          number: 2,
          record: Buffer.from(made.epoch.bytes).toString("base64url"),
          seals: new Map(seals),
        });
      },
    ],
    [
      "seals an epoch in the place of who made it",
      async ({ house, one }) => {
        const evil = await generateKeys("ECDH");
        await slipIn(one, { slot: 1, keys: { ...evil, bytes: house.teamKeys.get(1)!.bytes } });
      },
    ],
    [
      "puts another key in the youth's place",
      async ({ house, one }) => {
        const evil = await generateKeys("ECDH");
        await slipIn(one, { slot: 1, keys: house.teamKeys.get(1)! }, ([youth, team]) => [
          { ...youth!, key: evil.bytes },
          team!,
        ]);
      },
    ],
    [
      "lowers the suite of an epoch",
      async ({ house, one }) => {
        await slipIn(one, { slot: 1, keys: house.teamKeys.get(1)! });
        const last = one.epochs.at(-1)!;
        last.record = altered(last.record, (bytes) => {
          bytes[1] = 0;
        });
      },
    ],
    [
      "plays the first epoch again as the next one",
      async ({ one }) => {
        one.epochs.push({ ...one.epochs[0]!, number: 2 });
        const record = altered(one.epochs[0]!.record, (bytes) => bytes.writeUInt32BE(2, 18));
        Object.assign(one.epochs[1]!, { record });
      },
    ],
  ];
  return kinds.flatMap(([what, make]): Attack[] => [
    {
      what,
      against: "phone",
      noticedBy: "altered",
      async run() {
        const made = await two();
        await make(made);
        await again(made.house, "youth");
        await made.ylva.send("wie leest dit?");
        await made.house.clock.advance(5_000);
        return { said: made.ylva.snapshot().problem, harm: made.one.log.filter(({ epoch }) => epoch === 2) };
      },
    },
    {
      what,
      against: "console",
      noticedBy: "altered",
      async run() {
        const made = await two();
        await make(made);
        await again(made.house, "care");
        await made.kai.send(made.conv, "wie leest dit?");
        await made.house.clock.advance(5_000);
        return { said: threadOf(made.kai).problem, harm: made.one.log.filter(({ epoch }) => epoch === 2) };
      },
    },
  ]);
}
