// Prints one script for a browser: src/crypto as the phone gets it, and `disagreements(vectors)`.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { TARGET } from "./target.mjs";

const entryPoints = [fileURLToPath(new URL("../tests/crypto/browser.ts", import.meta.url))];
const { outputFiles } = await build({
  ...TARGET,
  entryPoints,
  bundle: true,
  minify: true,
  format: "iife",
  write: false,
});
process.stdout.write(outputFiles[0].text);
