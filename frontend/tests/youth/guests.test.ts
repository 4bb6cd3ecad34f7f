import { expect, test } from "vitest";
import type { ThreadItem } from "../../src/protocol";
import { NO_GUEST } from "../../src/protocol/youthguesttypes";
import { happened, linesWith, placeOf, question, stands } from "../../src/youth/guest/happenings";
import { layOut } from "../../src/youth/guest/panel/blocks";
import { rowsOf } from "../../src/youth/visit/rows";
import { CONSENT } from "./gallery/consent";

const MARK = {
  name: "Mark",
  unit: "de politie, team Jeugd",
  kind: "police",
  checkedBy: "Esra",
  checkedMinute: 1,
  lastMinute: 2,
} as const;
const inside = { guest: MARK, since: 90, paused: false, hushed: false, mark: "", receipt: null };
const ending = { guest: MARK, by: "youth", told: false, confirmed: false } as const;
const proposal = { admission: "a1", guest: MARK, blocks: CONSENT.nl, mark: "" };

function item(id: string, minute: number | null, change: Partial<ThreadItem> = {}): ThreadItem {
  return {
    id,
    minute,
    seq: minute,
    mine: false,
    slot: 1,
    kind: "text",
    text: id,
    mark: null,
    unreadable: false,
    ...change,
  };
}

test("a guest who comes, goes and comes again leaves three lines", () => {
  const came = { ...NO_GUEST, inside };
  const went = { ...NO_GUEST, ending };

  expect(happened(NO_GUEST, came)).toEqual([{ what: "since", name: "Mark", minute: 90 }]);
  expect(happened(came, went)).toEqual([{ what: "end", name: "Mark" }]);
  expect(happened(went, { ...went, ending: { ...ending, told: true } })).toEqual([]);
  expect(happened(went, { ...came, ending })).toEqual([{ what: "since", name: "Mark", minute: 90 }]);
  expect(happened({ ...came, ending }, went)).toEqual([{ what: "end", name: "Mark" }]);
});

test("a note says once that it went and once that it arrived, wherever the list puts it", () => {
  const sent = { ...NO_GUEST, notes: [{ id: "n1", name: "Joris", state: "sent" as const }] };
  const more = {
    ...NO_GUEST,
    notes: [
      { id: "n2", name: "Yara", state: "sent" as const },
      { id: "n1", name: "Joris", state: "arrived" as const },
    ],
  };

  expect(happened(NO_GUEST, sent)).toEqual([{ what: "sent", name: "Joris" }]);
  expect(happened(sent, more)).toEqual([
    { what: "sent", name: "Yara" },
    { what: "arrived", name: "Joris" },
  ]);
});

test("what stands above a guest's first line that guest cannot have read", () => {
  const items = [item("before", 88), item("same minute", 90), item("after", 91)];
  const since = { what: "since", name: "Mark", minute: 90 } as const;

  expect(placeOf(since, items, "same minute")).toBe("same minute");
  expect(placeOf(since, items, null)).toBe("before");
  expect(placeOf(since, [], null)).toBe("");
  expect(placeOf({ what: "end", name: "Mark" }, items, null)).toBe("after");
});

test("each line has a key of its own", () => {
  const twice = linesWith({ lines: [], from: null }, [{ what: "no" }, { what: "wished" }], []);
  const more = linesWith({ lines: twice, from: null }, [{ what: "no" }], []);

  expect(more.map(({ key }) => key)).toEqual([0, 1, 2]);
});

test("a question that was answered with no is not asked, another one is", () => {
  const told = { ...NO_GUEST, proposal };

  expect(question({ told, no: null })).toBe("consent");
  expect(question({ told, no: "a1" })).toBeNull();
  expect(stands("pick", { told, no: "a1" })).toBe(false);
  expect(question({ told: { ...told, proposal: { ...proposal, admission: "a2" } }, no: "a1" })).toBe(
    "consent",
  );
});

test("every word of a consent text is on the screen, in its order", () => {
  const { title, lead, rows, hows, parts, notes, no, yes, ask } = layOut(CONSENT.nl);
  const shown = [
    title,
    ...lead,
    ...rows.map(([label, value]) => `${label}: ${value}`),
    ...hows.map(([asked, rest]) => `${asked} ${rest}`),
    ...parts.flatMap(({ heading, body }) => [heading!, ...body.flat()]),
    ...notes,
    no,
    yes,
    ask,
  ];

  expect(shown).toEqual(CONSENT.nl.map(({ t }) => t));
});

test("a text without a heading, a label or a question mark still shows whole", () => {
  const { parts, rows, hows } = layOut([
    { k: "p", t: "Eerst dit." },
    { k: "new", t: "Dan dat." },
    { k: "row", t: "Los" },
    { k: "how", t: "Zo is het nagekeken." },
  ]);

  expect(parts).toEqual([{ heading: null, body: ["Eerst dit.", "Dan dat."] }]);
  expect(rows).toEqual([["Los", ""]]);
  expect(hows).toEqual([["Zo is het nagekeken.", ""]]);
});

test("a line about a guest comes after the mark of its message, and the next name is said again", () => {
  const items = [
    item("a", 1, { mine: true, mark: "seen" }),
    item("b", 2),
    item("c", 3),
    item("d", 4, { slot: 2 }),
  ];
  const names = new Map([
    ["b", "Sanne"],
    ["c", "Sanne"],
    ["d", "Mark"],
  ]);

  const rows = rowsOf(items, names, new Set(["", "a", "b"])).filter(({ kind }) => kind !== "day");

  expect(rows.map(({ id }) => id)).toEqual(["a", "a", "ma", "aa", "nb", "b", "ab", "nc", "c", "nd", "d"]);
  expect(rows.filter(({ kind }) => kind === "name")).toMatchObject([
    { guest: false },
    { guest: false },
    { guest: true },
  ]);
});

test("what programs tell each other takes no mark away from a message", () => {
  const items = [
    item("a", 1, { mine: true, mark: "seen" }),
    item("s", 2, { mine: true, kind: "system", mark: "seen" }),
  ];

  expect(rowsOf(items, new Map()).map(({ id }) => id)).toContain("ma");
});
