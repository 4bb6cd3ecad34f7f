import { toBase64url } from "../../src/crypto";
import { listed, slipIn } from "../protocol/fakes/ledger";
import type { Attack } from "./attack";
import { keptSeals, late } from "./ghosts";
import { again, among, leaked, put, read, seen, shown, talkOf, three, unheard } from "./lies";

/** What the phone says about how far a stop has come. */
function ending({ told, confirmed }: { told: boolean; confirmed: boolean }): string {
  return told ? (confirmed ? "confirmed" : "not confirmed") : "not told";
}

export const stops: Attack[] = [
  {
    what: "refuses every stop",
    against: "phone",
    noticedBy: "unsent",
    async run() {
      const { house, ylva, one } = await three();
      for (const connection of house.server.youthConnections) {
        const { hear } = connection;
        connection.hear = (frame) =>
          frame.k === "stop" ? connection.say({ k: "no", id: frame.id, code: "bad" }) : hear(frame);
      }
      ylva.guest!.stop();
      await ylva.send("niet voor Pia");
      await house.clock.advance(60_000);
      return { said: ylva.snapshot().problem, harm: one.log };
    },
  },
  {
    what: "keeps a stop to itself and answers nothing",
    against: "phone",
    noticedBy: "not told",
    async run() {
      const { house, ylva, one } = await three();
      house.server.weather.youth.deaf = ["stop"];
      ylva.guest!.stop();
      await ylva.send("niet voor Pia");
      await house.clock.advance(60_000);
      return { said: ending(seen(ylva).ending!), harm: one.log };
    },
  },
  {
    what: "says that it stored a stop and hides it from the worker",
    against: "phone",
    noticedBy: "not confirmed",
    async run() {
      const { house, ylva, one } = await three();
      house.server.weather.care.up = false;
      house.server.cut("care");
      ylva.guest!.stop();
      await house.clock.advance(30_000);
      return { said: ending(seen(ylva).ending!), harm: leaked(one, 2) };
    },
  },
  {
    what: "withholds the worker's new epoch after a stop",
    against: "phone",
    noticedBy: "not confirmed",
    async run() {
      const { house, ylva, kai, conv, one } = await three();
      await house.newTeamKey();
      kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
      const { epochsBeyond } = one;
      one.epochsBeyond = (...given) =>
        epochsBeyond.apply(one, given).filter(({ number }) => given[1] === 1 || number < 4);
      const { log } = one;
      house.server.weather.care.up = false;
      ylva.guest!.stop();
      await house.clock.advance(3_000);
      // The worker's word that the guest is out is withheld as well.
      await slipIn(one, { slot: 1, keys: house.teamKeys.get(1)! });
      house.server.weather.care.up = true;
      await kai.send(conv, "goed zo");
      await house.clock.advance(30_000);
      return { said: ending(seen(ylva).ending!), harm: log.filter(({ epoch }) => epoch === 2) };
    },
  },
  {
    what: "keeps the worker in the old epoch and shows what they write there",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const made = await three();
      const { house, ylva, one } = made;
      const seals = keptSeals(one);
      house.server.weather.care.up = false;
      ylva.guest!.stop();
      await house.clock.advance(3_000);
      await late(made, seals, { slot: 1, keys: house.teamKeys.get(1)! });
      await again(house, "youth");
      const isConfirmed = seen(ylva).ending!.confirmed;
      return { said: ylva.snapshot().problem, harm: isConfirmed ? ["confirmed"] : [] };
    },
  },
  {
    what: "lets a guest go on in the old epoch after the worker wrote in the new one",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const made = await three();
      const { house, ylva, kai, conv, one, keys } = made;
      const seals = keptSeals(one);
      await ylva.send("hoi Pia");
      await house.clock.advance(1_000);
      ylva.guest!.stop();
      await kai.send(conv, "goed zo");
      await house.clock.advance(5_000);
      await late(made, seals, { slot: 2, keys: keys.own });
      await again(house, "youth");
      return { said: ylva.snapshot().problem, harm: among(shown(ylva), "ik ben er nog") };
    },
  },
  {
    what: "lets a guest go on in the old epoch before anybody wrote in the new one",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const made = await three();
      const { house, ylva, one, keys } = made;
      const seals = keptSeals(one);
      await ylva.send("hoi Pia");
      await house.clock.advance(1_000);
      house.server.weather.care.up = false;
      ylva.guest!.stop();
      await house.clock.advance(5_000);
      await late(made, seals, { slot: 2, keys: keys.own });
      await again(house, "youth");
      return { said: ylva.snapshot().problem };
    },
  },
  {
    what: "plays a message of the old epoch again after the stop",
    against: "phone",
    noticedBy: "altered",
    async run() {
      const { house, ylva, pia, one } = await three();
      await pia.send("hoi");
      await house.clock.advance(1_000);
      ylva.guest!.stop();
      await house.clock.advance(5_000);
      put(house, 2, 2, one.log[0]!.envelope);
      await again(house, "youth");
      return { said: ylva.snapshot().problem, harm: among(shown(ylva), "hoi").slice(1) };
    },
  },
  {
    what: "brings a worker to carry the guest over a stop",
    against: "phone",
    refusedBy: "put out again",
    async run() {
      const { house, ylva, one } = await three();
      await unheard(house, "youth", async () => {
        ylva.guest!.stop();
        await ylva.send("niet voor Pia");
        await slipIn(one, { slot: 1, keys: house.teamKeys.get(1)! });
      });
      const isOut = listed(one).at(-1)!.length === 0;
      return { said: isOut ? "put out again" : "still in", harm: leaked(one, 1) };
    },
  },
  {
    what: "says after the stop that the guest is still in",
    against: "console",
    refusedBy: "nobody carried over",
    async run() {
      const { house, ylva, kai, conv, one } = await three();
      one.admissions.lie.inside = one.admissions.state(1)!.inside;
      ylva.guest!.stop();
      await house.clock.advance(3_000);
      await house.newTeamKey();
      kai.unlock(house.teamKeys, toBase64url(house.root.bytes));
      await kai.send(conv, "goed dat je stopte");
      await house.clock.advance(8_000);
      const isHeard = shown(ylva).includes("goed dat je stopte");
      return {
        said: isHeard ? "nobody carried over" : "not heard",
        harm: [...listed(one).slice(2).flat(), ...leaked(one, 3, 1)],
      };
    },
  },
  {
    what: "plays the epoch with the guest again after the stop",
    against: "console",
    noticedBy: "altered",
    async run() {
      const { house, ylva, kai, conv, pia, one } = await three();
      await ylva.send("hoi Pia");
      await house.clock.advance(1_000);
      ylva.guest!.stop();
      await house.clock.advance(3_000);
      const { record, seals } = one.epochs[1]!;
      const entry = { record, seal: seals.get(1), guests: one.admissions.proofs(record) };
      const socket = house.server.careConnections.at(-1)!;
      for (const number of [2, 4])
        socket.say({ k: "messages", conv, epochs: [{ number, ...entry }], items: [], head: one.log.length });
      await house.clock.advance(2_000);
      await kai.send(conv, "alleen voor jou");
      await house.clock.advance(5_000);
      const thread = kai.snapshot().threads[0]!;
      return { said: thread.problem, harm: [...(talkOf(pia) ? ["still in"] : []), ...leaked(one, 3, 1)] };
    },
  },
  {
    what: "lets a guest go on in the old epoch after the stop",
    against: "console",
    noticedBy: "altered",
    async run() {
      const made = await three();
      const { house, ylva, kai, conv, one, keys } = made;
      const seals = keptSeals(one);
      ylva.guest!.stop();
      await kai.send(conv, "goed zo");
      await house.clock.advance(5_000);
      await late(made, seals, { slot: 2, keys: keys.own });
      await again(house, "care");
      return { said: kai.snapshot().threads[0]!.problem, harm: among(read(kai), "ik ben er nog") };
    },
  },
];
