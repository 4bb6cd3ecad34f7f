import {
  type Bytes,
  certificateHash,
  fromBase64url,
  generateKeys,
  noteHash,
  readRecord,
  sealNote,
  signApproval,
  toBase64url,
} from "../../src/crypto";
import { slipIn } from "../protocol/fakes/ledger";
import { House, texts } from "../protocol/fakes/people";
import type { Attack, Outcome } from "./attack";
import { altered, among, crafted, opened, put, renumber, talkOf, three } from "./lies";

type Made = Awaited<ReturnType<typeof three>>;

/** What the server does while the guest's page has no connection; `hidden` must not be readable on it. */
async function absent(change: (made: Made) => Promise<unknown>, hidden: string[] = []): Promise<Outcome> {
  const made = await three();
  const { house, pia } = made;
  house.server.weather.guest.up = false;
  for (const connection of house.server.guestConnections.get("pia")!) connection.cut();
  await change(made);
  await house.clock.advance(1_000);
  house.server.weather.guest.up = true;
  await house.clock.advance(20_000);
  return { said: talkOf(pia)!.problem, harm: among(texts(talkOf(pia)!.items), ...hidden) };
}

/** Two messages, and what the server does to them before the guest hears them. */
const spoiled = (change: (log: Made["one"]["log"]) => unknown, hidden: string[] = []) =>
  absent(async ({ house, ylva, one }) => {
    await ylva.send("een");
    await ylva.send("twee");
    await house.clock.advance(1_000);
    change(one.log);
    renumber(one);
  }, hidden);

/** A note as it reaches a helper, when the server did this to it. */
async function noted(
  change: (note: Record<string, string>, own: { key: Bytes; certificate: Bytes }) => Promise<object>,
): Promise<Outcome> {
  const house = await House.open();
  const { page, keys, certificate } = await house.guest("hilde");
  const youth = await generateKeys("ECDSA");
  const [conv, note] = [house.chance.bytes(16), house.chance.bytes(16)];
  const place = { conv, note, certificate: await certificateHash(certificate) };
  const text = JSON.stringify({ items: [["reason", "hulp met wonen"]] });
  const said = { ...place, text: await noteHash(text), minute: house.server.minute };
  const entry = {
    conv: toBase64url(conv),
    note: toBase64url(note),
    certificate: toBase64url(certificate),
    sealed: toBase64url(await sealNote(keys.own.bytes, place, text)),
    approval: toBase64url(await signApproval(youth, said)),
    sign_key: toBase64url(youth.bytes),
  };
  const lie = await change(entry, { key: keys.own.bytes, certificate });
  house.server.guestDesk.notes.push({ ...entry, minute: 0, expires: 2 ** 40, state: "sent", ...lie });
  const loading = page.loadNotes();
  await house.clock.advance(1_000);
  await loading;
  const [shown] = page.snapshot().notes!;
  return { said: shown!.unreadable ? "unreadable note" : null, harm: [...shown!.items] };
}

const member = ({ one }: Made) => readRecord(fromBase64url(one.epochs.at(-1)!.record)).members[2]!;

export const guestpage: Attack[] = [
  {
    what: "puts in an epoch of a team key that the root did not sign",
    against: "guest page",
    noticedBy: "untrusted",
    run: () =>
      absent(
        async (made) => {
          const keys = await generateKeys("ECDH");
          const epoch = await slipIn(made.one, { slot: 1, keys }, ([youth, team, pia]) => [
            youth!,
            { ...team!, generation: 2, key: keys.bytes },
            pia!,
          ]);
          made.house.server.signatures.set(2, made.house.server.signatures.get(1)!);
          put(made.house, 1, 3, await crafted(epoch, 1, { text: "ik ben Kai" }));
        },
        ["ik ben Kai"],
      ),
  },
  {
    what: "seals an epoch in the place of who made it",
    against: "guest page",
    noticedBy: "altered",
    run: () =>
      absent(
        async ({ house, one }) => {
          const evil = await generateKeys("ECDH");
          const epoch = await slipIn(one, {
            slot: 1,
            keys: { ...evil, bytes: house.teamKeys.get(1)!.bytes },
          });
          put(house, 1, 3, await crafted(epoch, 1, { text: "ik ben Kai" }));
        },
        ["ik ben Kai"],
      ),
  },
  {
    what: "adds a second guest",
    against: "guest page",
    noticedBy: "altered",
    run: () =>
      absent(async (made) => {
        const axel = await generateKeys("ECDH");
        await slipIn(made.one, { slot: 1, keys: made.house.teamKeys.get(1)! }, (members) => [
          ...members,
          { ...member(made), slot: 3, key: axel.bytes },
        ]);
      }),
  },
  {
    what: "puts another key in the guest's place",
    against: "guest page",
    noticedBy: "altered",
    run: () =>
      absent(async (made) => {
        const axel = await generateKeys("ECDH");
        await slipIn(made.one, { slot: 1, keys: made.house.teamKeys.get(1)! }, ([youth, team, pia]) => [
          youth!,
          team!,
          { ...pia!, key: axel.bytes },
        ]);
      }),
  },
  {
    what: "hands out what was written before the yes",
    against: "guest page",
    noticedBy: "untrusted",
    async run() {
      const house = await House.open();
      const { ylva, kai, conv } = await house.conversation();
      await ylva.send("dit is van mij en Kai");
      await house.clock.advance(1_000);
      const { page: pia } = await house.guest("pia");
      await house.yes(ylva, kai, conv);
      pia.join();
      await house.clock.advance(1_000);
      const [first] = house.server.only.epochs;
      const items = house.server.only.log.map((entry) => ({ ...entry, seq: entry.seq + 1 }));
      const epochs = [{ number: 1, record: first!.record, seal: first!.seals.get(1) }];
      house.server.guestConnections.get("pia")!.at(-1)!.say({ k: "messages", conv, epochs, items, head: 2 });
      await house.clock.advance(2_000);
      return { said: talkOf(pia)!.problem, harm: among(texts(talkOf(pia)!.items), "dit is van mij en Kai") };
    },
  },
  {
    what: "keeps the guest at the desk after the stop",
    against: "guest page",
    refusedBy: "not opened",
    async run() {
      const { house, ylva, kai, conv, pia, one } = await three();
      const { living } = one.admissions;
      house.server.kick = () => {};
      house.server.guestDesk.stayOf = () => ({ one, stay: living! });
      Object.defineProperty(one.admissions, "living", { get: () => living, configurable: true });
      ylva.guest!.stop();
      await house.clock.advance(2_000);
      await kai.send(conv, "alleen voor jou");
      await ylva.send("niet voor Pia");
      await house.clock.advance(5_000);
      const { items } = talkOf(pia)!;
      const isShut = items.length > 0 && items.every(({ unreadable }) => unreadable);
      return { said: isShut ? "not opened" : "opened", harm: texts(items).filter((text) => text) };
    },
  },
  {
    what: "drops a message",
    against: "guest page",
    noticedBy: "withheld",
    run: () => spoiled((log) => log.splice(0, 1)),
  },
  {
    what: "plays a message twice",
    against: "guest page",
    noticedBy: "altered",
    run: () => spoiled((log) => log.push({ ...log[0]!, client_id: "AAAAAAAAAAAAAAAAAAAAAA" })),
  },
  {
    what: "changes a message under way",
    against: "guest page",
    noticedBy: "altered",
    run: () =>
      spoiled(
        (log) => {
          log[0]!.envelope = altered(log[0]!.envelope, (bytes) => {
            bytes[200]! ^= 1;
          });
        },
        ["een"],
      ),
  },
  {
    what: "puts words in the worker's mouth with a colleague's old stream",
    against: "guest page",
    noticedBy: "altered",
    run: () =>
      absent(
        async ({ house, one }) => {
          const epoch = await opened(one, 2, 1, house.teamKeys.get(1)!);
          const stream = new Uint8Array(16).fill(5);
          put(house, 1, 2, await crafted(epoch, 1, { stream, text: "eerste" }));
          put(house, 1, 2, await crafted(epoch, 1, { stream, text: "tweede" }));
        },
        ["tweede"],
      ),
  },
  {
    what: "writes a note itself and seals it to the helper",
    against: "guest page",
    noticedBy: "unreadable note",
    run: () =>
      noted(async ({ conv, note }, { key, certificate }) => {
        const place = {
          conv: fromBase64url(conv!),
          note: fromBase64url(note!),
          certificate: await certificateHash(certificate),
        };
        const text = JSON.stringify({ items: [["reason", "kom naar het station"]] });
        return { sealed: toBase64url(await sealNote(key, place, text)) };
      }),
  },
  {
    what: "moves a note to another conversation",
    against: "guest page",
    noticedBy: "unreadable note",
    run: () => noted(async () => ({ conv: toBase64url(new Uint8Array(16).fill(1)) })),
  },
  {
    what: "swaps the certificate of a note",
    against: "guest page",
    noticedBy: "unreadable note",
    run: () =>
      noted(async ({ certificate }) => ({
        certificate: altered(certificate!, (bytes) => {
          bytes[90]! ^= 1;
        }),
      })),
  },
  {
    what: "says that another youth approved a note",
    against: "guest page",
    noticedBy: "unreadable note",
    run: () => noted(async () => ({ sign_key: toBase64url((await generateKeys("ECDSA")).bytes) })),
  },
];
