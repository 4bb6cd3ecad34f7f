import { describe, expect, it } from "vitest";
import { asLines, fill, isInUse, readLines } from "../../src/care/office/guests/text-rules";
import type { GuestText } from "../../src/care/requests";

const WHOLE = "title: Mag {guest} meepraten?\nno: Nee\n\nyes: Ja: dat mag\nask: Vraag";

const text: GuestText = {
  id: "a",
  kind: "police",
  door: "self",
  lang: "nl",
  version: 1,
  blocks: [],
  first: "",
  reviewed: null,
  reviewed_by: "",
};

describe("a text about guests, as lines", () => {
  it("comes back as it was, colons and all", () => {
    const read = readLines(WHOLE);

    expect(read).toEqual({
      blocks: [
        { k: "title", t: "Mag {guest} meepraten?" },
        { k: "no", t: "Nee" },
        { k: "yes", t: "Ja: dat mag" },
        { k: "ask", t: "Vraag" },
      ],
    });
    expect("blocks" in read && asLines(read.blocks)).toBe(WHOLE.replace("\n\n", "\n"));
  });

  it("names the line that is none", () => {
    expect(readLines(`${WHOLE}\nzomaar iets`)).toEqual({ bad: 6 });
    expect(readLines(`script: x\n${WHOLE}`)).toEqual({ bad: 1 });
  });

  it("has each button once", () => {
    expect(readLines("title: Mag dit?")).toEqual({ bad: 0 });
    expect(readLines(`${WHOLE}\nyes: Ja`)).toEqual({ bad: 0 });
  });

  it("is filled in once: what looks like a place inside a name stays", () => {
    expect(fill("{guest} bij {worker}", { guest: "{worker}", worker: "Kai" })).toBe("{worker} bij Kai");
    expect(fill("{unknown}", {})).toBe("{unknown}");
  });
});

describe("the version that is in use", () => {
  const reviewed = { ...text, reviewed: "2026-10-02" };
  const newer = { ...text, id: "b", version: 2 };

  it("is the newest reviewed one", () => {
    expect(isInUse(reviewed, [reviewed, newer], false)).toBe(true);
    expect(isInUse(newer, [reviewed, newer], false)).toBe(false);
  });

  it("is the newest at all on a try-out", () => {
    expect(isInUse(newer, [reviewed, newer], true)).toBe(true);
    expect(isInUse(reviewed, [reviewed, newer], true)).toBe(false);
  });

  it("is told for each kind, door and language apart", () => {
    const english = { ...reviewed, id: "c", lang: "en" as const, version: 7 };

    expect(isInUse(reviewed, [reviewed, english], false)).toBe(true);
  });
});
