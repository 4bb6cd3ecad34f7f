import { describe, expect, test } from "vitest";
import { panelTexts } from "../../src/youth/guest/panel/texts";
import { guestTexts } from "../../src/youth/guest/texts";
import { codeTexts } from "../../src/youth/texts/code";
import { dangerTexts } from "../../src/youth/texts/danger";
import { en } from "../../src/youth/texts/en";
import { extraTexts } from "../../src/youth/texts/extra";
import { nl } from "../../src/youth/texts/nl";
import { noticeTexts } from "../../src/youth/texts/notice";
import { visitEn } from "../../src/youth/visit/texts/en";
import { visitNl } from "../../src/youth/visit/texts/nl";

const apart = (lang: "nl" | "en") => [
  codeTexts[lang],
  dangerTexts[lang],
  noticeTexts[lang],
  withNames(guestTexts[lang]),
];
const LANGUAGES = {
  nl: {
    first: nl,
    visit: visitNl,
    extra: extraTexts.nl,
    apart: apart("nl"),
    opened: withNames(panelTexts.nl),
  },
  en: {
    first: en,
    visit: visitEn,
    extra: extraTexts.en,
    apart: apart("en"),
    opened: withNames(panelTexts.en),
  },
};
const TELLING =
  /politie|police|uitbuit|exploit|slachtoffer|victim|mensenhandel|traffick|loverboy|anoniem|anonym/i;

/** The same texts with names filled in. */
function withNames(value: unknown): unknown {
  if (typeof value === "function") return withNames(value("Mark", "Sanne", "22.05"));
  if (!value || typeof value !== "object") return value;
  return Object.values(value).map(withNames);
}

function sentences(value: unknown): string[] {
  if (typeof value === "string") return value.split(/(?<=[.?!])\s+/);
  if (value && typeof value === "object") return Object.values(value).flatMap(sentences);
  return [];
}

const words = (text: string) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

describe.each(Object.entries(LANGUAGES))("in %s", (_lang, { first, visit, extra, apart, opened }) => {
  test("the promise and the exit line take at most ninety words", () => {
    const said = [...visit.promises.flat(), first.exit + visit.exitIs].join(" ");

    expect(words(said)).toBeLessThanOrEqual(90);
  });

  test("no text has a word that tells an onlooker what this is about", () => {
    const all = sentences([first, visit, extra, apart]);

    expect(all.filter((text) => TELLING.test(text))).toEqual([]);
  });

  test("no sentence is longer than twenty words", () => {
    const all = sentences([first, visit, extra, apart, opened]);

    expect(all.filter((text) => words(text) > 20)).toEqual([]);
  });

  test("a closed page says when we are back, also when nobody knows", () => {
    expect(first.next({ day: "monday", time: "16:00" })).toMatch(/16[.:]00/);
    expect(first.next(null)).not.toMatch(/undefined|null|\d/);
  });

  test("an unknown place or range is said, not guessed", () => {
    expect(visit.place(null)).not.toMatch(/\d|null/);
    expect(visit.range(null)).not.toMatch(/\d|null/);
    expect(visit.place(3)).toMatch(/3/);
    expect(visit.range([5, 15])).toMatch(/5.*15/);
  });

  test("what was deleted is named, and nothing else", () => {
    expect(extra.deleted({ messages: 2, summary: true, code: true })).toHaveLength(3);
    expect(extra.deleted({ messages: 1, summary: false, code: false })).toEqual([
      expect.stringMatching(/^1 \w+$/),
    ]);
  });
});
