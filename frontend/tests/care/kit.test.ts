import { describe, expect, it } from "vitest";
import { checksOf, isSameGroup, sheetsOf } from "../../src/care/kit";

const KEY = "MIGHAgEAMBMGByqGSM49AgEG-CCqGSM49AwEHBG0wawIBAQQg_x9";

describe("a recovery sheet", () => {
  it("holds the whole key, in groups of four", () => {
    const [root] = sheetsOf({ root: KEY, team: [{ generation: 1, key: KEY }], fingerprint: "" });

    expect(root.groups.join("")).toBe(KEY);
    expect(Math.max(...root.groups.map((group) => group.length))).toBe(4);
  });

  it("is made for the newest team key", () => {
    const team = [
      { generation: 2, key: "bbbb" },
      { generation: 1, key: "aaaa" },
    ];
    const [, sheet] = sheetsOf({ root: KEY, team, fingerprint: "" });

    expect(sheet).toMatchObject({ generation: 2, groups: ["bbbb"] });
  });

  it("asks for groups from its beginning, middle and end", () => {
    expect(checksOf(Array.from({ length: 46 }, () => "abcd"))).toEqual([1, 23, 44]);
  });

  it("counts as copied only with the right capitals", () => {
    expect(isSameGroup(" aBcD ", "aBcD")).toBe(true);
    expect(isSameGroup("abcd", "aBcD")).toBe(false);
  });
});
