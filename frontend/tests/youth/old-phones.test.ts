import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { afterAll, beforeAll, expect, test } from "vitest";

// Written after Chrome 70 or iOS 13. Syntax is the build's care, what is called is ours.
const TOO_NEW =
  /Object\.fromEntries|\.replaceAll\(|\.flatMap\(|\.flat\(|\.matchAll\(|\.at\(-|\.findLast|allSettled|structuredClone|randomUUID|WeakRef|replaceChildren|\?\.[a-z[(]|\(\?<[=!]/g;

let dist: string;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), "luwte-dist-"));
  execFileSync("node", ["scripts/build.mjs"], { env: { ...process.env, LUWTE_DIST: dist } });
}, 60_000);

afterAll(() => rmSync(dist, { recursive: true }));

function scriptOf(start: string): string {
  const name = readdirSync(join(dist, "assets")).find(
    (file) => file.startsWith(start) && file.endsWith(".js"),
  )!;
  return readFileSync(join(dist, "assets", name), "utf8");
}

function codeRootIn(engine: "old" | "new"): string {
  const told: Uint8Array[] = [];
  const context = vm.createContext({ postMessage: (root: Uint8Array) => told.push(root), TextEncoder });
  vm.runInContext("var self = this", context);
  if (engine === "old") vm.runInContext("delete Object.hasOwn", context);
  vm.runInContext(scriptOf("argon.worker-"), context);
  vm.runInContext("onmessage({ data: ['code', new Uint8Array(9), new Uint8Array(16)] })", context);
  return Buffer.from(told[0]!).toString("hex");
}

test("Argon2id gives the same key on a phone of before 2022", () => {
  expect(codeRootIn("old")).toBe(codeRootIn("new"));
}, 60_000);

test("nothing is called that old phones do not have", () => {
  const scripts = { phone: readFileSync(join(dist, "phone.js"), "utf8") } as Record<string, string>;
  for (const start of ["visit-", "beside-", "panel-", "code-", "danger-", "extra-", "notice-", "english-"])
    scripts[start] = scriptOf(start);

  const found = Object.entries(scripts).map(([name, text]) => [name, text.match(TOO_NEW) ?? []]);

  expect(found).toEqual(Object.keys(scripts).map((name) => [name, []]));
});

test("no script can end the element that it stands in", () => {
  expect(readFileSync(join(dist, "phone.js"), "utf8")).not.toMatch(/<\/script|<!--/i);
});
