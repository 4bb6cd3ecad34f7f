import {
  fromBase64url,
  generateKeys,
  type Keys,
  Role,
  readRecord,
  Type,
  toBase64url,
} from "../../src/crypto";
import type { Conversation } from "../protocol/fakes/conversation";
import { listed, slipIn } from "../protocol/fakes/ledger";
import type { House } from "../protocol/fakes/people";
import type { Attack, Outcome } from "./attack";
import {
  again,
  among,
  codeOfYes,
  crafted,
  leaked,
  opened,
  put,
  read,
  seen,
  shown,
  threadOf,
  three,
  two,
  unheard,
} from "./lies";

const ghost = (keys: Keys, slot = 2) => ({ slot, role: Role.guest, generation: 0, key: keys.bytes });
const team = (house: House) => ({ slot: 1 as const, keys: house.teamKeys.get(1)! });

type Made = Awaited<ReturnType<typeof two>>;

/** Somebody whom the youth never let in, in a record that the server stores. */
const RECORDS: [what: string, make: (made: Made, axel: Keys) => Promise<unknown>][] = [
  [
    "adds a ghost in the team's name, with the team's key",
    ({ house, one }, axel) => slipIn(one, team(house), (members) => [...members, ghost(axel)]),
  ],
  [
    "adds a ghost in the youth's name",
    async ({ one }, axel) => {
      const fake = await generateKeys("ECDH");
      await slipIn(one, { slot: 0, keys: fake }, ([youth, others]) => [
        { ...youth!, key: fake.bytes },
        others!,
        ghost(axel),
      ]);
    },
  ],
];

function haunted([what, make]: (typeof RECORDS)[number]): Attack[] {
  return [
    {
      what,
      against: "phone",
      noticedBy: "altered",
      async run() {
        const made = await two();
        const axel = await generateKeys("ECDH");
        await unheard(made.house, "youth", () => make(made, axel), 5_000);
        await made.ylva.send("wie is er bij?");
        await made.house.clock.advance(20_000);
        return { said: made.ylva.snapshot().problem, harm: leaked(made.one, 1) };
      },
    },
    {
      what,
      against: "console",
      noticedBy: "altered",
      async run() {
        const made = await two();
        await make(made, await generateKeys("ECDH"));
        await again(made.house, "care");
        await made.kai.send(made.conv, "wie is er bij?");
        await made.house.clock.advance(8_000);
        return { said: threadOf(made.kai).problem, harm: made.one.log };
      },
    },
  ];
}

/** What of the youth's the guest in slot 2 could read from this epoch on, with what the phone said. */
const onThePhone = ({ ylva, one }: Pick<Made, "ylva" | "one">, from: number): Outcome => ({
  said: ylva.snapshot().problem,
  harm: leaked(one, from),
});

export const ghosts: Attack[] = [
  ...RECORDS.flatMap(haunted),
  {
    what: "hides the record in which a ghost came",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const made = await two();
      const { house, one, ylva } = made;
      const axel = await generateKeys("ECDH");
      await unheard(house, "youth", async () => {
        await slipIn(one, team(house), (members) => [...members, ghost(axel)]);
        await slipIn(one, team(house));
        const { epochsBeyond } = one;
        one.epochsBeyond = (...given) => epochsBeyond.apply(one, given).filter(({ number }) => number !== 2);
      });
      await ylva.send("wie is er bij?");
      await house.clock.advance(20_000);
      return { said: ylva.snapshot().problem, harm: [...leaked(one, 1), ...listed(one).at(-1)!] };
    },
  },
  {
    what: "says that somebody is in who was only proposed",
    against: "phone",
    refusedBy: "nobody in",
    async run() {
      const { house, ylva, one } = await two();
      await house.guest("pia");
      const pia = house.server.guestDesk.guests.get("pia")!;
      one.admissions.propose(pia);
      const about = { admission: "admission 1", slot: 2, certificate: pia.certificate, epoch: 1, minute: 0 };
      one.admissions.lie.inside = { ...about, paused: false, hushed: false, receipt: "" };
      await again(house, "youth");
      await ylva.send("hoi");
      await house.clock.advance(3_000);
      return {
        said: seen(ylva).inside ? "somebody in" : "nobody in",
        harm: [...listed(one).flat(), ...leaked(one, 1)],
      };
    },
  },
  {
    what: "plays a yes again that lost a race",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const { house, ylva, one } = await two();
      await house.guest("pia");
      one.admissions.propose(house.server.guestDesk.guests.get("pia")!);
      await again(house, "youth", 3_000);
      const connection = house.server.youthConnections.at(-1)!;
      const { hear } = connection;
      connection.hear = (frame) => {
        if (frame.k === "consent") void slipIn(one, team(house)).then(() => hear(frame));
        else hear(frame);
      };
      const code = await codeOfYes(house, ylva);
      const [yes] = connection.heard.filter(({ k }) => k === "consent");
      const pia = readRecord(fromBase64url(yes!.record)).members[2]!;
      await slipIn(one, team(house), (members) => [...members, pia]);
      Object.assign(one.admissions.all[0]!, { state: "in", epoch: 3, receipt: yes!.receipt });
      await again(house, "youth");
      await ylva.send("wie leest dit?");
      await house.clock.advance(10_000);
      const isAsked = code === "race" && !seen(ylva).inside;
      return { said: isAsked ? ylva.snapshot().problem : code, harm: leaked(one, 1) };
    },
  },
  {
    what: "puts another key in the guest's place after the yes",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const made = await three();
      const axel = await generateKeys("ECDH");
      await slipIn(made.one, team(made.house), ([youth, us]) => [youth!, us!, ghost(axel)]);
      await again(made.house, "youth");
      await made.ylva.send("voor Pia, niet voor Axel");
      await made.house.clock.advance(10_000);
      return onThePhone(made, 3);
    },
  },
  {
    what: "adds a second guest to the one who was let in",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const made = await three();
      const axel = await generateKeys("ECDH");
      await slipIn(made.one, team(made.house), (members) => [...members, ghost(axel, 3)]);
      await again(made.house, "youth");
      await made.ylva.send("voor Pia, niet voor Axel");
      await made.house.clock.advance(10_000);
      return onThePhone(made, 3);
    },
  },
  ...["the same guest", "another guest"].map(
    (whom): Attack => ({
      what: `gives the place of a guest who is out to ${whom}`,
      against: "phone",
      noticedBy: "altered",
      async run() {
        const made = await three();
        const { house, ylva, one } = made;
        const [pia, axel] = [
          readRecord(fromBase64url(one.epochs[1]!.record)).members[2]!,
          await generateKeys("ECDH"),
        ];
        ylva.guest!.stop();
        await house.clock.advance(5_000);
        const member = whom === "the same guest" ? pia : ghost(axel);
        await slipIn(one, team(house), (members) => [...members, member]);
        await again(house, "youth");
        await ylva.send("alleen voor Kai");
        await house.clock.advance(10_000);
        return onThePhone(made, 3);
      },
    }),
  ),
  {
    what: "helps a guest to say something in another's name",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const { house, ylva, one, keys } = await three();
      const epoch = await opened(one, 2, 2, keys.own);
      put(
        house,
        2,
        2,
        await crafted(epoch, 2, { type: Type.quote, q: 1, text: "je kunt Pia alles vertellen" }),
      );
      await again(house, "youth");
      return { said: ylva.snapshot().problem, harm: among(shown(ylva), "je kunt Pia alles vertellen") };
    },
  },
  {
    what: "helps a guest to lay words in the youth's mouth",
    against: "console",
    noticedBy: "altered",
    async run() {
      const { house, kai, one, keys } = await three();
      const epoch = await opened(one, 2, 2, keys.own);
      put(house, 2, 2, await crafted(epoch, 2, { type: Type.quote, q: 0, text: "ik wil aangifte doen" }));
      await again(house, "care");
      return { said: threadOf(kai).problem, harm: among(read(kai), "ik wil aangifte doen") };
    },
  },
];

/** The seals that the youth made for the epoch with the guest, as a server keeps them that deletes nothing. */
export function keptSeals(one: Conversation): Map<number, string> {
  return new Map(one.epochs[1]!.seals);
}

/** Writes in the epoch with the guest after it is over, with a seal that should be gone. */
export async function late(
  { house, one }: Pick<Made, "house" | "one">,
  seals: Map<number, string>,
  who: { slot: 1 | 2; keys: Keys },
): Promise<void> {
  const epoch = await opened(one, 2, who.slot, who.keys, seals.get(who.slot)!);
  put(house, who.slot, 2, toBase64url(await crafted(epoch, who.slot, { text: "ik ben er nog" })));
}
