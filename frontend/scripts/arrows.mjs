// Checks which folder of src may import from which: youth | care | guest | insight > ui > protocol > crypto, and
// io is wired in by main files only.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const SRC = fileURLToPath(new URL("../src", import.meta.url));
const FACES = ["youth", "care", "guest", "insight"];
const MAY_IMPORT = {
  crypto: ["crypto"],
  protocol: ["protocol", "crypto"],
  ui: ["ui", "protocol", "crypto"],
  io: ["io", "protocol", "crypto"],
};
const PACKAGES = { crypto: ["@noble/hashes"], protocol: [], io: [] };
const IMPORT = /(?:\bfrom\s*|\bimport\s*\(?\s*)["']([^"']+)["']/g;

function allowedFolders(folder, file) {
  if (!FACES.includes(folder)) return MAY_IMPORT[folder] ?? [folder];
  const below = [folder, "ui", "protocol", "crypto"];
  return /^main\.tsx?$/.test(file.split("/").at(-1)) ? [...below, "io"] : below;
}

/** The breaches in one file: `file` is its path below src, `text` its source. */
export function breaches(file, text) {
  const folder = file.split("/")[0];
  const found = [];
  for (const [, wanted] of text.matchAll(IMPORT)) {
    if (!wanted.startsWith(".")) {
      const names = PACKAGES[folder];
      const known = !names || names.some((name) => wanted === name || wanted.startsWith(`${name}/`));
      if (!known) found.push(`${file} imports the package ${wanted}`);
      continue;
    }
    const target = relative(SRC, resolve(SRC, dirname(file), wanted)).split("/")[0];
    if (!allowedFolders(folder, file).includes(target)) found.push(`${file} imports ${wanted}`);
  }
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = readdirSync(SRC, { recursive: true }).filter(
    (name) => /\.tsx?$/.test(name) && name.includes("/"),
  );
  const found = files.flatMap((name) => breaches(name, readFileSync(join(SRC, name), "utf8")));
  for (const line of found) console.error(`arrow broken: ${line}`);
  process.exitCode = found.length > 0 ? 1 : 0;
}
