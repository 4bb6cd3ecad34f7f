import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { run, type Vector } from "./ops";

const FOLDER = new URL("../../../tests/vectors/", import.meta.url);
const AT_LEAST = {
  code: 10,
  typo: 20,
  kdf: 6,
  split: 4,
  identity: 4,
  seal: 12,
  rewrap: 4,
  envelope: 20,
  chain: 6,
  consent: 6,
  note: 4,
  approval: 4,
  appointment: 4,
  negative: 40,
};

const files: Record<string, Vector[]> = Object.fromEntries(
  readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .map((name) => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"))]),
);

test.each(Object.entries(AT_LEAST))("there are enough vectors of %s", (name, least) => {
  expect(files[name]!.length).toBeGreaterThanOrEqual(least);
});

describe.each(Object.entries(files))("%s", (_, vectors) => {
  test.each(vectors.map((vector): [string, Vector] => [vector.what, vector]))("%s", async (_what, vector) => {
    const { output, error } = vector;

    expect(await run(vector)).toEqual(error ? { error } : { output });
  });
});
