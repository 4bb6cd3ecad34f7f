// Writes gallery.<lang>.html into the folder given: every screen of the phone page, fed with snapshots instead of a
// server. Open gallery.nl.html#nl/chat. For whoever draws and tests screens; it is never shipped.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundled, FRONTEND } from "../../bundle.mjs";

const [folder = "."] = process.argv.slice(2);

const noWorkers = {
  name: "no-workers",
  setup(builder) {
    builder.onResolve({ filter: /\?worker&url$/ }, ({ path }) => ({ path, namespace: "none" }));
    builder.onLoad({ filter: /.*/, namespace: "none" }, () => ({ contents: 'export default ""' }));
  },
};

const { script, style } = await bundled("youth/gallery/gallery.ts", [noWorkers]);
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
