// Builds every page into dist/ and writes dist/manifest.json (names, CSP hashes, gzip sizes).
//
// A page in INLINED becomes one script without static imports, because its document carries it inline. What it loads
// later with import() is a bundle of its own; such a chunk borrows Preact from the page (src/ui/kept.ts).
// Every other page is an ordinary hashed bundle with shared chunks.
// dist/phone.js and dist/phone.css go into the phone's document; dist/assets/ is what the server serves for ever.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { build } from "esbuild";
import { minify } from "terser";
import { MARK, markPrivate } from "./private.mjs";
import { TARGET } from "./target.mjs";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const DIST = process.env.LUWTE_DIST ?? join(ROOT, "dist");
const PUBLIC_PATH = process.env.LUWTE_PUBLIC_PATH ?? "/static/app/assets/";
const PAGES = ["youth", "care", "guest", "insight"];
const INLINED = { youth: "phone" };

const COMMON = {
  ...TARGET,
  bundle: true,
  minify: true,
  write: false,
  metafile: true,
  outdir: join(DIST, "assets"),
  absWorkingDir: ROOT,
  publicPath: PUBLIC_PATH,
  legalComments: "none",
};

// esbuild's own "iife" would bring helpers for a `require` that is never there.
const ALONE = { banner: { js: "(()=>{" }, footer: { js: "})()" } };

// Fields as plain assignments, as in our own sources; esbuild takes that setting for TypeScript only.
const ASSIGNED = {
  loader: { ".js": "ts" },
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
};

// A second look by Terser, which knows what a phone can do without.
const SQUEEZE = {
  ecma: 2018,
  toplevel: true,
  compress: { passes: 3, unsafe_arrows: true },
  format: { ascii_only: false },
};

// Private names of ours are as short as a phone likes them.
const SHORT = { mangleProps: new RegExp(`${MARK}$`) };

const later = new Map();
const written = [];

// A server may be reading dist/ meanwhile: no file is ever half written, and old ones go last.
function replace(path, contents) {
  writeFileSync(join(DIST, `${path}.new`), contents);
  renameSync(join(DIST, `${path}.new`), join(DIST, path));
}

function put(name, contents, folder = "assets") {
  replace(join(folder, name), contents);
  const gzipped = gzipSync(contents, { level: 9 });
  const gzip = gzipped.length;
  // The server hands these out as they are; a phone on a slow line waits for every kilobyte.
  if (folder === "assets") {
    replace(join(folder, `${name}.gz`), gzipped);
    replace(join(folder, `${name}.br`), brotliCompressSync(contents));
  }
  const hash = `sha256-${createHash("sha256").update(contents).digest("base64")}`;
  written.push({ name, bytes: contents.length, gzip, hash });
  return name;
}

function hashedName(source, contents) {
  const stem = basename(source).replace(/\.[^.]+$/, "");
  const folder = basename(join(source, ".."));
  const name = stem === "index" || stem === "main" ? folder : stem;
  return `${name}-${createHash("sha256").update(contents).digest("hex").slice(0, 10)}.js`;
}

async function squeezed(script, module = false) {
  const { code } = await minify(script, { ...SQUEEZE, module });
  return Buffer.from(code);
}

function buildLater(path, format, borrowers, above) {
  const key = `${format} ${path}`;
  if (!later.has(key)) later.set(key, bundleLater(path, format, borrowers, above));
  return later.get(key);
}

async function bundleLater(path, format, borrowers, above) {
  const plugins = [
    workers(borrowers),
    chunks(borrowers, [...above, path]),
    borrowed(path, borrowers),
    shortNames(),
  ];
  const more = format === "iife" ? ASSIGNED : SHORT;
  const result = await build({ ...COMMON, ...more, entryPoints: [path], format, plugins });
  const script = result.outputFiles.find((file) => file.path.endsWith(".js"));
  const contents = await squeezed(script.text, format === "esm");
  return PUBLIC_PATH + put(hashedName(path, contents), contents);
}

function chunks(borrowers, above) {
  return {
    name: "chunks",
    setup(builder) {
      builder.onResolve({ filter: /^\./ }, async (args) => {
        if (args.kind !== "dynamic-import") return;
        const { path } = await builder.resolve(args.path, {
          kind: "import-statement",
          resolveDir: args.resolveDir,
        });
        if (above.includes(path)) return { errors: [{ text: `${args.path} loads itself` }] };
        return { path: await buildLater(path, "esm", borrowers, above), external: true };
      });
    },
  };
}

// Module workers need Chrome 80 and Safari 15, so a worker is a classic script.
function workers(borrowers) {
  return {
    name: "workers",
    setup(builder) {
      builder.onResolve({ filter: /\?worker&url$/ }, async (args) => {
        const source = args.path.replace(/\?worker&url$/, "");
        const { path } = await builder.resolve(source, {
          kind: "import-statement",
          resolveDir: args.resolveDir,
        });
        return { path, namespace: "worker" };
      });
      builder.onLoad({ filter: /.*/, namespace: "worker" }, async (args) => ({
        contents: `export default ${JSON.stringify(await buildLater(args.path, "iife", borrowers, []))}`,
      }));
    },
  };
}

// A style sheet that loads later: the import is the address it is served at.
function sheets() {
  return {
    name: "sheets",
    setup(builder) {
      builder.onResolve({ filter: /\.css\?url$/ }, (args) => ({
        path: join(args.resolveDir, args.path.replace(/\?url$/, "")),
        namespace: "sheet",
      }));
      builder.onLoad({ filter: /.*/, namespace: "sheet" }, async ({ path }) => {
        const result = await build({ ...COMMON, entryPoints: [path] });
        const { contents } = result.outputFiles[0];
        const name = hashedName(path, contents).replace(/js$/, "css");
        return { contents: `export default ${JSON.stringify(PUBLIC_PATH + put(name, contents))}` };
      });
    },
  };
}

function shortNames() {
  return {
    name: "short-names",
    setup(builder) {
      builder.onLoad(
        { filter: /[\\/]src[\\/](crypto|protocol|youth)[\\/].*\.tsx?$/, namespace: "file" },
        ({ path }) => ({
          contents: markPrivate(readFileSync(path, "utf8")),
          loader: path.endsWith("x") ? "tsx" : "ts",
        }),
      );
    },
  };
}

function borrowed(chunk, borrowers) {
  return {
    name: "borrowed",
    setup(builder) {
      builder.onResolve({ filter: /^preact\/jsx-runtime$/ }, (args) => {
        borrowers.add(chunk);
        return { path: args.path, namespace: "borrowed" };
      });
      builder.onLoad({ filter: /.*/, namespace: "borrowed" }, (args) => ({
        contents: `export const { Fragment, jsx, jsxs } = self.luwteKept[${JSON.stringify(args.path)}]`,
      }));
    },
  };
}

async function buildInlined(page) {
  const borrowers = new Set();
  const entryPoints = { [INLINED[page]]: `src/${page}/main.tsx` };
  const plugins = [sheets(), workers(borrowers), chunks(borrowers, []), shortNames()];
  // A classic script: it runs as soon as it is read, before the first paint, and its names stay its own.
  const result = await build({ ...COMMON, ...SHORT, entryPoints, format: "esm", plugins, ...ALONE });
  const lends = Object.keys(result.metafile.inputs).includes("src/ui/kept.ts");
  if (borrowers.size > 0 && !lends)
    throw new Error(`${[...borrowers]} borrow Preact: import "../ui/kept" in src/${page}/main.tsx`);
  const made = {};
  for (const file of result.outputFiles) {
    const contents = extension(file) === "js" ? await squeezed(file.text) : file.contents;
    made[extension(file)] = put(basename(file.path), contents, ".");
  }
  return made;
}

async function buildHashed(page) {
  const entryPoints = { [page]: `src/${page}/main.tsx` };
  const names = { entryNames: "[name]-[hash]", chunkNames: `${page}-[name]-[hash]` };
  const plugins = [workers(new Set())];
  const result = await build({ ...COMMON, ...names, entryPoints, format: "esm", splitting: true, plugins });
  const made = {};
  for (const file of result.outputFiles) {
    const name = put(basename(file.path), file.contents);
    const output = Object.entries(result.metafile.outputs).find(([path]) => basename(path) === name)[1];
    const isEntry = output.entryPoint === entryPoints[page] || name.endsWith(".css");
    if (isEntry) made[extension(file)] = name;
  }
  return made;
}

function extension(file) {
  return file.path.endsWith(".css") ? "css" : "js";
}

/** The packages inside the bundles ask that their licence goes with every copy. */
function licences() {
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const texts = Object.keys(dependencies).map((name) => {
    const text = readFileSync(join(ROOT, "node_modules", name, "LICENSE"), "utf8");
    return `${name}\n\n${text}`;
  });
  return Buffer.from(texts.join("\n\n"));
}

mkdirSync(join(DIST, "assets"), { recursive: true });
const pages = {};
for (const page of PAGES) {
  if (!existsSync(join(ROOT, `src/${page}/main.tsx`))) continue;
  pages[page] = page in INLINED ? await buildInlined(page) : await buildHashed(page);
}
put("licences.txt", licences());
written.sort((one, other) => one.name.localeCompare(other.name));
const files = Object.fromEntries(written.map(({ name, ...facts }) => [name, facts]));
const manifest = `${JSON.stringify({ publicPath: PUBLIC_PATH, pages, files }, null, 2)}\n`;
replace("manifest.json", manifest);
// A page that was opened before an upgrade still asks for its own files.
const OLD = 86_400_000;
for (const name of readdirSync(join(DIST, "assets"))) {
  const path = join(DIST, "assets", name);
  if (name.replace(/\.(gz|br)$/, "") in files || Date.now() - statSync(path).mtimeMs < OLD) continue;
  rmSync(path, { recursive: true });
}
for (const { name, bytes, gzip } of written) {
  console.log(`${name.padEnd(36)} ${String(bytes).padStart(8)} bytes ${String(gzip).padStart(7)} gzip`);
}
