// Serves every screen of the console (`care`) or of the page for guests (`guest`) on a free loopback port, fed with
// snapshots instead of a server, under the real page's content policy. Prints its address. Open
// /console?scene=busy&lang=nl or /guest?scene=talk&lang=nl. Never shipped.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { join } from "node:path";
import { bundled, FRONTEND } from "./bundle.mjs";

const [face = "care"] = process.argv.slice(2);
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types luwte",
].join("; ");

const { script, style } = await bundled(`${face}/gallery/gallery.tsx`);
const head = '<link rel="stylesheet" href="/g.css"><script defer src="/g.js"></script>';
const document = readFileSync(join(FRONTEND, "templates/console.html"), "utf8")
  .replace("<!--head-->", head)
  .replace("<!--boot-->", "");
const files = {
  "/g.js": ["text/javascript", script],
  "/g.css": ["text/css", style],
};

const server = createServer((request, response) => {
  const [type, body] = files[request.url.split("?")[0]] ?? ["text/html", document];
  response.setHeader("Content-Type", `${type}; charset=utf-8`);
  response.setHeader("Content-Security-Policy", POLICY);
  response.end(body);
});
server.listen(0, "127.0.0.1", () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
