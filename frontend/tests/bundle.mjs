// A gallery as one script and one style sheet, for the browsers that the pages are built for.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const FRONTEND = fileURLToPath(new URL("..", import.meta.url));

/** The `script` and `style` of what begins in `entry`, a path below tests/. */
export async function bundled(entry, plugins = []) {
  const { outputFiles } = await build({
    entryPoints: [`tests/${entry}`],
    absWorkingDir: FRONTEND,
    bundle: true,
    write: false,
    outdir: "out",
    format: "iife",
    target: ["es2018", "chrome70"],
    define: { globalThis: "self" },
    jsx: "automatic",
    jsxImportSource: "preact",
    plugins,
  });
  const text = (end) => outputFiles.find((file) => file.path.endsWith(end)).text;
  return { script: text(".js"), style: text(".css") };
}
