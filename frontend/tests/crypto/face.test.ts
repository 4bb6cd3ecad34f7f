import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";
// @ts-expect-error the script is plain JavaScript
import { TARGET } from "../../scripts/target.mjs";
import * as everything from "../../src/crypto";
import * as phone from "../../src/crypto/phone";

test("what the phone uses is part of the public list", () => {
  expect(everything).toMatchObject(phone);
});

test.each([
  ["phone", 8 * 1024],
  ["kdf", 6.5 * 1024],
])("src/crypto/%s.ts stays within %i bytes", async (name, most) => {
  const entryPoints = [fileURLToPath(new URL(`../../src/crypto/${name}.ts`, import.meta.url))];
  const options = { ...TARGET, entryPoints, bundle: true, minify: true, format: "esm", write: false };
  const { outputFiles } = await build(options);
  const script = outputFiles![0]!;

  const size = gzipSync(script.contents, { level: 9 }).length;

  expect(size).toBeLessThanOrEqual(most);
  // Safari 13 has neither.
  expect(script.text).not.toMatch(/BigInt|\(\?<[=!]/);
});
