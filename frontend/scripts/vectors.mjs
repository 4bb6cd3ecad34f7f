// Writes tests/vectors/*.json from src/crypto with fixed chance. Only signatures differ from run to run.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const folder = mkdtempSync(join(tmpdir(), "vectors-"));
const outfile = join(folder, "main.mjs");
const entry = fileURLToPath(new URL("vectors/main.ts", import.meta.url));
await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  platform: "node",
  format: "esm",
  logLevel: "error",
});
try {
  const { writeAll } = await import(pathToFileURL(outfile).href);
  await writeAll(fileURLToPath(new URL("../../tests/vectors", import.meta.url)));
} finally {
  rmSync(folder, { recursive: true });
}
