import { random } from "../../src/crypto";
import type { Attack, Outcome } from "./attack";
import {
  again,
  altered,
  among,
  crafted,
  opened,
  put,
  read,
  renumber,
  shown,
  threadOf,
  two,
  unheard,
} from "./lies";

type Log = Awaited<ReturnType<typeof two>>["one"]["log"];

/** Kai says two things, and the server does something to them before the phone hears them. */
async function onThePhone(change: (log: Log) => void, hidden: string[] = []): Promise<Outcome> {
  const { house, ylva, kai, conv, one } = await two();
  await unheard(house, "youth", async () => {
    await kai.send(conv, "niet doen");
    await kai.send(conv, "wel doen");
    await house.clock.advance(1_000);
    change(one.log);
    renumber(one);
  });
  return { said: ylva.snapshot().problem, harm: among(shown(ylva), ...hidden) };
}

/** Ylva says two things, and the server does something to them before the console hears them. */
async function onTheConsole(change: (log: Log) => void, hidden: string[] = []): Promise<Outcome> {
  const { house, ylva, kai, one } = await two();
  await unheard(house, "care", async () => {
    await ylva.send("kom niet");
    await ylva.send("kom wel");
    await house.clock.advance(1_000);
    change(one.log);
    renumber(one);
  });
  return { said: threadOf(kai).problem, harm: among(read(kai), ...hidden) };
}

const flip = (log: Log, at: number, byte: number) => {
  log[at]!.envelope = altered(log[at]!.envelope, (bytes) => {
    bytes[byte]! ^= 1;
  });
};
const copied = ({ ...entry }: Log[number]) => ({ ...entry, client_id: `${entry.client_id.slice(0, -1)}A` });

/** What a server does to a row of messages, whoever they are for. */
const TO_MESSAGES: [what: string, noticedBy: string, change: (log: Log) => void, hidden?: number][] = [
  ["drops a message", "withheld", (log) => log.splice(0, 1)],
  ["swaps two messages", "altered", (log) => log.reverse()],
  ["plays a message twice", "altered", (log) => log.push(copied(log[0]!))],
  ["changes a message under way", "altered", (log) => flip(log, 0, 200), 0],
  ["says that a message came from somebody else", "altered", (log) => flip(log, 0, 3), 0],
  ["lowers the suite of a message", "altered", (log) => flip(log, 0, 1), 0],
  ["raises the version of a message", "altered", (log) => flip(log, 0, 0), 0],
  ["makes a message part of another conversation", "altered", (log) => flip(log, 0, 13), 0],
  [
    "cuts a message short",
    "altered",
    (log) => Object.assign(log[0]!, { envelope: log[0]!.envelope.slice(0, -8) }),
    0,
  ],
  ["takes the place of a message in its stream", "altered", (log) => flip(log, 1, 11), 1],
];

const table: Attack[] = TO_MESSAGES.flatMap(([what, noticedBy, change, hidden]) => [
  {
    what,
    against: "phone",
    noticedBy,
    run: () => onThePhone(change, hidden === undefined ? [] : [["niet doen", "wel doen"][hidden]!]),
  },
  {
    what,
    against: "console",
    noticedBy,
    run: () => onTheConsole(change, hidden === undefined ? [] : [["kom niet", "kom wel"][hidden]!]),
  },
]);

/** Somebody with the team key helps the server: what they make opens, and does not fit. */
async function fromInside(
  make: (epoch: Awaited<ReturnType<typeof opened>>) => Promise<Uint8Array<ArrayBuffer>[]>,
) {
  const { house, ylva, one } = await two();
  const epoch = await opened(one, 1, 1, house.teamKeys.get(1)!);
  for (const envelope of await make(epoch)) put(house, 1, 1, envelope);
  await again(house, "youth");
  return { said: ylva.snapshot().problem };
}

export const messages: Attack[] = [
  ...table,
  {
    what: "leaves a hole in a stream",
    against: "phone",
    noticedBy: "withheld",
    run: () => fromInside(async (epoch) => [await crafted(epoch, 1, { seq: 3 })]),
  },
  {
    what: "fills one place of a stream twice",
    against: "phone",
    noticedBy: "altered",
    run: () =>
      fromInside(async (epoch) => {
        const stream = random(16);
        return [
          await crafted(epoch, 1, { stream }),
          await crafted(epoch, 1, { stream, text: "iets anders" }),
        ];
      }),
  },
  {
    what: "puts a message after another than the one before it",
    against: "phone",
    noticedBy: "altered",
    run: () =>
      fromInside(async (epoch) => {
        const stream = random(16);
        return [
          await crafted(epoch, 1, { stream }),
          await crafted(epoch, 1, { stream, seq: 1, prev: random(32) }),
        ];
      }),
  },
  {
    what: "forges the head of a message that never was",
    against: "phone",
    noticedBy: "withheld",
    run: () => fromInside(async (epoch) => [await crafted(epoch, 1, { heads: ["AAAAAAAAAAAAAAAA"] })]),
  },
  {
    what: "says that it stored a message under another's words",
    against: "phone",
    noticedBy: "withheld",
    async run() {
      const { house, ylva, kai, conv, one } = await two();
      await unheard(house, "youth", async () => {
        await ylva.send("help");
        await kai.send(conv, "hallo");
        await house.clock.advance(1_000);
        one.log[0]!.client_id = ylva.snapshot().items[0]!.id;
      });
      const mine = ylva.snapshot().items.filter((item) => item.mine);
      return { said: ylva.snapshot().problem, harm: mine.filter(({ text }) => text !== "help") };
    },
  },
  {
    what: "acknowledges a message and throws it away",
    against: "phone",
    noticedBy: "withheld",
    async run() {
      const { house, ylva, kai, conv, one } = await two();
      const connection = house.server.youthConnections.at(-1)!;
      const { hear } = connection;
      connection.hear = (frame) => {
        if (frame.k !== "send") return hear(frame);
        const items = frame.items.map(({ client_id }: { client_id: string }) => ({
          client_id,
          seq: 1,
          minute: 0,
        }));
        connection.say({ k: "ok", id: frame.id, data: { items } });
      };
      await ylva.send("help");
      await house.clock.advance(1_000);
      await kai.send(conv, "hoi, ik ben er");
      await house.clock.advance(3_000);
      return { said: ylva.snapshot().problem, harm: one.log.slice(1) };
    },
  },
  {
    what: "never stores what is written",
    against: "phone",
    noticedBy: "unsent",
    async run() {
      const { house, ylva } = await two();
      for (const connection of house.server.youthConnections) {
        const { hear } = connection;
        connection.hear = (frame) =>
          frame.k === "send" ? connection.say({ k: "no", id: frame.id, code: "bad" }) : hear(frame);
      }
      await ylva.send("help");
      await house.clock.advance(3_000);
      return { said: ylva.snapshot().problem };
    },
  },
  {
    what: "rolls its log back and goes on from there",
    against: "phone",
    noticedBy: "withheld",
    async run() {
      const { house, ylva, kai, conv, one } = await two();
      await kai.send(conv, "een");
      await kai.send(conv, "twee");
      await house.clock.advance(2_000);
      one.log.pop();
      await kai.send(conv, "drie");
      await house.clock.advance(1_000);
      await kai.send(conv, "vier");
      await again(house, "youth", 30_000);
      return { said: ylva.snapshot().problem };
    },
  },
  {
    what: "shows phone and console two histories (split view)",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const { house, ylva, kai, conv, one } = await two();
      await house.newTeamKey();
      await unheard(house, "youth", async () => {
        kai.unlock(house.teamKeys, Buffer.from(house.root.bytes).toString("base64url"));
        await kai.send(conv, "voor wie is dit?");
        await house.clock.advance(2_000);
        // The phone is told of none of it, and makes an epoch with the same number.
        one.epochs.pop();
        one.log.length = 0;
        await ylva.send("hoi");
      });
      await kai.send(conv, "ben je er nog?");
      await house.clock.advance(10_000);
      return { said: ylva.snapshot().problem, harm: among(shown(ylva), "ben je er nog?") };
    },
  },
  {
    what: "sends bytes that are nothing at all",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const { house, ylva, conv } = await two();
      house.server.youthConnections.at(-1)!.say(noise(conv));
      await house.clock.advance(1_000);
      return { said: ylva.snapshot().problem, harm: shown(ylva).filter((text) => text) };
    },
  },
  {
    what: "sends bytes that are nothing at all",
    against: "console",
    noticedBy: "altered",
    async run() {
      const { house, kai, conv } = await two();
      house.server.careConnections.at(-1)!.say(noise(conv));
      await house.clock.advance(1_000);
      const { problem, unread, items } = threadOf(kai);
      return { said: problem, harm: unread === 1 && items[0]!.unreadable ? [] : items };
    },
  },
];

function noise(conv: string) {
  const entry = { seq: 1, client_id: "x", slot: 0, epoch: 1, envelope: "?", stamp: "", minute: 0 };
  const epochs = [{ number: 2, record: "?", seal: "?", guests: [] }];
  return { k: "messages", conv, epochs, items: [entry], head: 1 };
}
