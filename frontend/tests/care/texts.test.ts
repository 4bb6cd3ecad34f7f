import { describe, expect, it } from "vitest";
import { textsOf } from "../../src/care/texts";
import { spoken, timeOf } from "../../src/ui/when";

type Leaf = [path: string, text: unknown];

// The log says in English itself what a verb means.
const DUTCH_ONLY = /^(log\.verbs|log\.reasons|guestVerbs)\./;

function leaves(value: unknown, path = ""): Leaf[] {
  if (value === null || typeof value !== "object") return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

const nl = leaves(textsOf("nl")).filter(([path]) => !DUTCH_ONLY.test(path));
const en = leaves(textsOf("en")).filter(([path]) => !DUTCH_ONLY.test(path));

describe("the console's texts", () => {
  it("say the same things in both languages", () => {
    expect(en.map(([path]) => path).sort()).toEqual(nl.map(([path]) => path).sort());
  });

  it("are never empty", () => {
    const empty = [...nl, ...en].filter(([, text]) => typeof text === "string" && text.trim() === "");

    expect(empty).toEqual([]);
  });

  it("write a time as each language does", () => {
    expect(spoken("06:00", "nl")).toBe("06.00");
    expect(spoken("06:00", "en")).toBe("06:00");
    expect(timeOf(0, "en")).toMatch(/^\d\d:\d\d$/);
  });
});
