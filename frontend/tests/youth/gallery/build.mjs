// Writes gallery.<lang>.html into the folder given: every screen of the phone page, fed with snapshots instead of a
// server. Open gallery.nl.html#nl/chat. For whoever draws and tests screens; it is never shipped.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const FRONTEND = join(HERE, "../../..");
const [folder = "."] = process.argv.slice(2);

const noWorkers = {
  name: "no-workers",
  setup(builder) {
    builder.onResolve({ filter: /\?worker&url$/ }, ({ path }) => ({ path, namespace: "none" }));
    builder.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: 'export default ""' }));
  },
};

const { outputFiles } = await build({
  entryPoints: [join(HERE, "gallery.ts")],
  absWorkingDir: FRONTEND,
  bundle: true,
  write: false,
  outdir: "out",
  format: "iife",
  target: ["es2018", "chrome70"],
  define: { globalThis: "self" },
  jsx: "automatic",
  jsxImportSource: "preact",
  plugins: [noWorkers],
});
const script = outputFiles.find((file) => file.path.endsWith(".js")).text;
const style = outputFiles.find((file) => file.path.endsWith(".css")).text;
const template = readFileSync(join(FRONTEND, "templates/phone.html"), "utf8");

for (const lang of ["nl", "en"]) {
  const page = template
    .replace(/<!--(nl|en)-->([\s\S]*?)<!--\/\1-->/g, (_, spoken, text) => (spoken === lang ? text : ""))
    .replaceAll("__LANG__", lang)
    .replaceAll("__BRAND__", "Luwte")
    .replaceAll("__EXIT__", "about:blank")
    .replace("<!--style-->", () => `<style>${style}</style>`)
    .replace("<!--now-->", "{}")
    .replace("<!--script-->", () => `<script>${script.replaceAll("</script", "<\\/script")}</script>`);
  writeFileSync(join(folder, `gallery.${lang}.html`), page);
}
