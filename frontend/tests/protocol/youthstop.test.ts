import { describe, expect, test } from "vitest";
import { certificateHash, fromBase64url, readWithdrawal } from "../../src/crypto";
import type { YouthSession } from "../../src/protocol/youth";
import { headersOf, listed, slipIn } from "./fakes/ledger";
import { House, texts } from "./fakes/people";

const seen = (ylva: YouthSession) => ylva.guest!.snapshot();

describe("a stop", () => {
  test("is one signed epoch without them, told when stored and confirmed by a worker", async () => {
    const house = await House.open();
    const { ylva } = await house.threesome();
    const { admissions, epochs } = house.server.only;
    ylva.guest!.stop();
    await house.clock.advance(3_000);

    const ended = admissions.all[0]!;
    const key = fromBase64url(house.server.only.admissions.signKey);
    const stop = await readWithdrawal(key, fromBase64url(ended.withdrawal));
    expect(stop).toMatchObject({ epoch: epochs.length });
    expect(stop.certificate).toEqual(await certificateHash(fromBase64url(ended.guest.certificate)));
    expect(listed(house.server.only)).toEqual([[], [2], []]);
    expect(seen(ylva)).toMatchObject({
      inside: null,
      ending: { guest: { name: "Pia" }, by: "youth", told: true, confirmed: true },
    });
  });

  test("counts at the tap, also offline: what is written waits, and reaches only the worker", async () => {
    const house = await House.open();
    const { ylva, kai, pia } = await house.threesome();
    house.server.weather.youth.up = false;
    house.server.cut("youth");
    await ylva.send("dit stond al klaar");
    await house.clock.advance(1_000);
    ylva.guest!.stop();
    await ylva.send("niet voor Pia");
    await house.clock.advance(20_000);
    const offline = seen(ylva).ending;
    house.server.weather.youth.up = true;
    await house.clock.advance(30_000);

    expect(offline).toMatchObject({ by: "youth", told: false, confirmed: false });
    expect(headersOf(house.server.only).filter(({ slot }) => slot === 0)).toEqual([
      { type: 1, slot: 0, epoch: 3 },
      { type: 1, slot: 0, epoch: 3 },
    ]);
    expect(texts(kai.snapshot().threads[0]!.items)).toEqual(["dit stond al klaar", "niet voor Pia"]);
    expect(pia.snapshot().talk).toBe(null);
    expect(seen(ylva).ending).toMatchObject({ told: true, confirmed: true });
  });

  test("seals nothing for them that was being sealed at the tap", async () => {
    const house = await House.open();
    const { ylva } = await house.threesome();
    await ylva.send("nog net");
    ylva.guest!.stop();
    await house.clock.advance(5_000);

    expect(headersOf(house.server.only).filter(({ slot }) => slot === 0)).toEqual([
      { type: 1, slot: 0, epoch: 3 },
    ]);
  });

  test("does not wait for a server that said: slow down", async () => {
    const house = await House.open();
    const { ylva } = await house.threesome();
    house.server.refuseNext = { k: "send", code: "slow", wait: 60 };
    await ylva.send("te snel");
    await house.clock.advance(1_000);
    ylva.guest!.stop();
    await house.clock.advance(2_000);

    expect(listed(house.server.only)).toEqual([[], [2], []]);
    expect(headersOf(house.server.only).filter(({ slot }) => slot === 0)).toEqual([
      { type: 1, slot: 0, epoch: 3 },
    ]);
  });

  test("waits in a tab that is thrown away, and comes before everything else when it is back", async () => {
    const house = await House.open();
    const { ylva, pia } = await house.threesome();
    house.server.weather.youth.up = false;
    house.server.cut("youth");
    ylva.guest!.stop();
    await ylva.send("niet voor Pia");
    await house.clock.advance(1_000);
    const kept = house.tab.text!;
    ylva.exit();
    house.tab.text = kept;
    house.server.weather.youth.up = true;
    const again = house.ylva();
    const resuming = again.resumeTab();
    await house.clock.advance(5_000);
    await resuming;

    expect(listed(house.server.only)).toEqual([[], [2], []]);
    expect(house.server.only.admissions.all[0]).toMatchObject({
      by: "youth",
      withdrawal: expect.stringMatching(/./),
    });
    expect(headersOf(house.server.only).filter(({ slot }) => slot === 0)).toEqual([
      { type: 1, slot: 0, epoch: 3 },
    ]);
    expect(seen(again).ending).toMatchObject({ by: "youth", told: true });
    expect([again.snapshot().problem, pia.snapshot().talk]).toEqual([null, null]);
  });

  test("of one tab is not undone by its copy, which goes on with the visit", async () => {
    const house = await House.open();
    const { ylva } = await house.threesome();
    house.server.weather.youth.up = false;
    house.server.cut("youth");
    ylva.guest!.stop();
    await house.clock.advance(1_000);
    const kept = house.tab.text!;
    house.server.weather.youth.up = true;
    house.tab.text = kept;
    const copy = house.ylva();
    const resuming = copy.resumeTab();
    await copy.send("alleen voor Kai").catch(() => {});
    await house.clock.advance(5_000);
    await resuming;
    await copy.send("nu wel");
    await house.clock.advance(3_000);

    expect(listed(house.server.only).at(-1)).toEqual([]);
    expect(headersOf(house.server.only).filter(({ epoch, slot }) => epoch === 2 && slot === 0)).toEqual([]);
    expect(copy.snapshot().problem).toBe(null);
  });

  test("counts when another epoch was first: it is signed again, and then made as a plain epoch", async () => {
    const house = await House.open();
    const { ylva } = await house.threesome();
    const one = house.server.only;
    const team = house.teamKeys.get(1)!;
    const connection = house.server.youthConnections.at(-1)!;
    ylva.guest!.stop();
    await slipIn(one, { slot: 1, keys: team });
    const said = connection.heard.length;
    await house.clock.advance(60_000);

    const epochs = connection.heard
      .slice(said)
      .flatMap(({ k }) => (k === "stop" || k === "epoch" ? [k] : []));
    expect(epochs).toEqual(["stop", "stop", "epoch"]);
    expect(one.admissions.all[0]).toMatchObject({ state: "ended", by: "youth" });
    const stops = connection.heard.filter(({ k }) => k === "stop");
    const key = fromBase64url(one.admissions.signKey);
    const signed = stops.map(({ withdrawal }) => readWithdrawal(key, fromBase64url(withdrawal)));
    expect((await Promise.all(signed)).map(({ epoch }) => epoch)).toEqual([3, 4]);
    expect(listed(one)).toEqual([[], [2], [2], []]);
    expect([ylva.snapshot().problem, seen(ylva).ending?.told]).toEqual([null, true]);
  });

  test("and a worker's at the same moment make one end", async () => {
    const house = await House.open();
    const { ylva, kai, conv } = await house.threesome();
    ylva.guest!.stop();
    await kai.dismiss(conv);
    await house.clock.advance(20_000);
    await ylva.send("daar gaan we");
    await house.clock.advance(3_000);

    expect(listed(house.server.only).filter((slots) => slots.length === 0)).toHaveLength(2);
    expect(seen(ylva)).toMatchObject({ inside: null, ending: { told: true } });
    expect([ylva.snapshot().problem, kai.snapshot().threads[0]!.problem]).toEqual([null, null]);
  });

  test("is undone by a fresh yes, to whom nothing in between is open", async () => {
    const house = await House.open();
    const { ylva, kai, conv, pia } = await house.threesome();
    ylva.guest!.stop();
    await ylva.send("tussendoor");
    await house.clock.advance(3_000);
    await house.yes(ylva, kai, conv);
    pia.join();
    await ylva.send("welkom terug");
    await house.clock.advance(2_000);

    expect(listed(house.server.only)).toEqual([[], [2], [], [3]]);
    expect(texts(pia.snapshot().talk!.items)).toEqual(["welkom terug"]);
    expect(seen(ylva)).toMatchObject({ inside: { guest: { name: "Pia" } }, ending: null });
    expect(ylva.snapshot().problem).toBe(null);
  });
});
