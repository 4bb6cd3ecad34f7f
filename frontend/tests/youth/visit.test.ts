import { expect, test } from "vitest";
import { toBase64url, writeCode } from "../../src/crypto";
import { finish, wipe } from "../../src/youth/ending";
import * as hints from "../../src/youth/hints";
import { Page } from "../../src/youth/page";
import { sendPlace } from "../../src/youth/place";
import { dangerTexts } from "../../src/youth/texts/danger";
import type { Extra, Visit } from "../../src/youth/view";
import * as deeds from "../../src/youth/visit/deeds";
import { visitNl } from "../../src/youth/visit/texts/nl";
import { House, quickly } from "../protocol/fakes/people";
import { NOW } from "./gallery/scenes";

async function pageOf(house: House, now = NOW): Promise<Page> {
  const { clock, chance, server, tab } = house;
  const world = { clock, random: chance.bytes, dial: server.youthDial(), heavy: quickly, shelf: tab };
  const page = new Page({
    now: { ...now, team: server.team },
    root: toBase64url(house.root.bytes),
    userAgent: "",
    secure: true,
    hasTab: () => tab.read() !== null,
    clearTab: tab.clear,
    fetchNow: async () => ({ ...NOW, open: { ...NOW.open, intake: false } }),
    tryExit() {},
    loadStyle: async () => {},
  });
  // No screen is drawn here.
  page.visit = { ...deeds, visitNl, world } as unknown as Visit;
  page.extra = hints as unknown as Extra;
  return page;
}

async function after<T>(house: House, deed: Promise<T>, milliseconds = 2_000): Promise<T> {
  await house.clock.advance(milliseconds);
  return deed;
}

async function waiting(): Promise<{ house: House; page: Page }> {
  const house = await House.open();
  const page = await pageOf(house);
  page.enter("self");
  await after(house, page.begin());
  return { house, page };
}

async function writes(house: House, page: Page, text: string): Promise<void> {
  deeds.write(page, text);
  await after(house, deeds.send(page));
}

const said = (page: Page) => page.view.chat!.items.map(({ text }) => text);

test("from the door by the promise into the line", async () => {
  const { page } = await waiting();

  expect(page.view).toMatchObject({ screen: "visit", busy: false, trouble: null });
  expect(page.view.chat).toMatchObject({ phase: "waiting", place: 1 });
});

test("a message that seems to hold an address goes only after a second yes", async () => {
  const { house, page } = await waiting();

  await writes(house, page, "ik zit nu in de Molenstraat 4");
  expect(page.view).toMatchObject({ notice: "address", draft: "ik zit nu in de Molenstraat 4" });
  expect(said(page)).toEqual([]);

  await after(house, deeds.sendAnyway(page));
  expect(said(page)).toEqual(["ik zit nu in de Molenstraat 4"]);
  expect(page.view).toMatchObject({ notice: null, draft: "" });
});

test("in danger nothing stands between a youth and the send button", async () => {
  const { house, page } = await waiting();

  deeds.callForHelp(page);
  page.back();
  await writes(house, page, "ik zit nu in de Molenstraat 4");

  expect(said(page)).toEqual(["ik zit nu in de Molenstraat 4"]);
  expect(house.server.dangers).toEqual(["now"]);
});

test("a place is told as a message, and an empty one is asked for", async () => {
  const { house, page } = await waiting();
  deeds.callForHelp(page);

  expect(await after(house, sendPlace(page, "  "))).toBe(false);
  expect(page.view.placeMissing).toBe(true);

  expect(await after(house, sendPlace(page, "station, spoor 4"))).toBe(true);
  expect(said(page)).toEqual([dangerTexts.nl.placeIs("station, spoor 4")]);
  expect(page.view.placeMissing).toBe(false);
});

test("a place that cannot be sent any more is told as not arrived, and is kept nowhere", async () => {
  const { house, page } = await waiting();
  deeds.callForHelp(page);
  await after(house, sendPlace(page, "station"));
  house.server.youthConnections.at(-1)!.close(4410);
  await house.clock.advance(1_000);

  expect(await sendPlace(page, "station, spoor 4")).toBe(false);

  expect(page.view).toMatchObject({ placeLost: true, place: null, chat: { phase: "gone" } });
});

test("a return code in a message is held back, and the text stays in the field", async () => {
  const { house, page } = await waiting();
  await after(house, deeds.makeCode(page));
  const { code } = page.view;
  page.back();

  await writes(house, page, `mijn code is ${code}`);

  expect(page.view).toMatchObject({ notice: "codeInText", draft: `mijn code is ${code}`, code: null });
  expect(said(page)).toEqual([]);
});

test("a mistyped code is told apart from an unknown one, and both leave the page usable", async () => {
  const house = await House.open();
  const page = await pageOf(house);
  page.go("enter");

  await after(house, deeds.comeBack(page, "F24K W715 AQVA 2W9Q"));
  expect(page.view).toMatchObject({ screen: "enter", trouble: "mistyped", busy: false });

  await after(house, deeds.comeBack(page, await writeCode(new Uint8Array(9))));
  expect(page.view).toMatchObject({ screen: "enter", trouble: "unknown", busy: false });
});

test("when the doors closed meanwhile the closed page says so", async () => {
  const house = await House.open();
  house.server.refuseNext = { k: "start", code: "closed" };
  const page = await pageOf(house);
  page.enter("self");

  await after(house, page.begin());

  expect(page.view).toMatchObject({ screen: "home", chat: null, trouble: null });
  expect(page.view.now.open.intake).toBe(false);
});

test("without keys that the root signed nobody is let into a chat", async () => {
  const house = await House.open();
  const page = await pageOf(house);
  page.set({
    now: { ...page.view.now, team: { ...house.server.team!, signature: toBase64url(new Uint8Array(64)) } },
  });
  page.enter("self");

  await after(house, page.begin());

  expect(page.view).toMatchObject({ screen: "promise", trouble: "untrusted", chat: null });
});

test("leaving drops the text, the draft, the code and what the tab kept", async () => {
  const { house, page } = await waiting();
  await writes(house, page, "hoi");
  deeds.write(page, "nog niet verstuurd");

  const ticket = page.leave();

  expect(ticket).toMatch(/^[\w-]{43}$/);
  expect(page.view).toMatchObject({ chat: null, draft: "", code: null });
  expect(page.session).toBeNull();
  expect(house.tab.read()).toBeNull();
  expect(page.leave()).toBeNull();
});

test("a page that was left starts nothing, however far it had come", async () => {
  const { house, page } = await waiting();
  const sockets = house.server.youthConnections.length;
  const code = await writeCode(new Uint8Array(9));

  page.left = true;
  page.leave();
  await after(house, page.begin());
  await after(house, page.resume());
  await after(house, deeds.comeBack(page, code));

  expect(page.session).toBeNull();
  expect(page.view).toMatchObject({ chat: null, draft: "" });
  expect(house.tab.read()).toBeNull();
  expect(house.server.youthConnections).toHaveLength(sockets);
});

test("a return that was given up for a new conversation does not end that one", async () => {
  const house = await House.open();
  const page = await pageOf(house);
  const code = await writeCode(new Uint8Array(9));
  const coming = deeds.comeBack(page, code);

  page.enter("self");
  await after(house, page.begin());
  await after(house, coming);

  expect(page.view).toMatchObject({ screen: "visit", trouble: null });
  expect(page.view.chat).toMatchObject({ phase: "waiting" });
});

test("stopping without network keeps the conversation and says why", async () => {
  const { house, page } = await waiting();
  house.server.weather.youth.up = false;
  for (const connection of house.server.youthConnections) connection.close?.(1006);

  await after(house, finish(page), 60_000);

  expect(page.view).toMatchObject({ stopped: false, trouble: "offline", busy: false });
});

test("deleting everything says back what was deleted and holds nothing more", async () => {
  const { house, page } = await waiting();
  await writes(house, page, "hoi");

  await after(house, wipe(page));

  expect(page.view).toMatchObject({ screen: "ended", deleted: { messages: 1 }, chat: null });
});
