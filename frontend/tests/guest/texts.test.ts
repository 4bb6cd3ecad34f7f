import { describe, expect, it } from "vitest";
import { textsOf } from "../../src/guest/texts";

type Leaf = [path: string, text: unknown];

function leaves(value: unknown, path = ""): Leaf[] {
  if (value === null || typeof value !== "object") return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key));
}

const nl = leaves(textsOf("nl"));
const en = leaves(textsOf("en"));

describe("the texts for guests", () => {
  it("say the same things in both languages", () => {
    expect(en.map(([path]) => path).sort()).toEqual(nl.map(([path]) => path).sort());
  });

  it("are never empty", () => {
    expect([...nl, ...en].filter(([, text]) => typeof text === "string" && text.trim() === "")).toEqual([]);
  });

  it("send nobody to a supervisor of their own", () => {
    const own = nl.filter(([path]) => /^(gate|access|standby|locked)\./.test(path));

    expect(own.filter(([, text]) => /\bje leidinggevende/i.test(String(text)))).toEqual([]);
  });
});
