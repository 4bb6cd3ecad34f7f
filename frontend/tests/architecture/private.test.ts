import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { MARK, markPrivate } from "../../scripts/private.mjs";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

test("a private name is marked where it is declared, used and taken apart", () => {
  const source = `class A {
  private readonly one: number;
  two = 2;
  private async three(): Promise<void> {
    const { one, two } = this;
    await this.three();
    return other.one + this.two;
  }
}`;

  expect(markPrivate(source)).toBe(`class A {
  private readonly one${MARK}: number;
  two = 2;
  private async three${MARK}(): Promise<void> {
    const { one${MARK}: one, two } = this;
    await this.three${MARK}();
    return other.one + this.two;
  }
}`);
});

test("a name that is somebody else's too, in the same file, stays as it is", () => {
  const source = "class A {\n  private one = 1;\n}\nclass B {\n  one = 1;\n}\n";

  expect(markPrivate(source)).toBe(source);
});

test("a source that hides which names it means is not marked", () => {
  const source =
    "class A {\n  private one = 1;\n  set(one: object) {\n    Object.assign(this, one);\n  }\n}\n";

  expect(() => markPrivate(source)).toThrow("Object.assign(this");
});

// What a bundle calls by short names is what the compiler agrees with: it finds every use that was not followed.
test("our sources mean the same with their private names marked", () => {
  const copy = mkdtempSync(join(tmpdir(), "luwte-marked-"));
  try {
    cpSync(join(ROOT, "src"), join(copy, "src"), { recursive: true });
    cpSync(join(ROOT, "tsconfig.json"), join(copy, "tsconfig.json"));
    symlinkSync(join(ROOT, "node_modules"), join(copy, "node_modules"));
    for (const folder of ["crypto", "protocol", "youth"])
      for (const name of readdirSync(join(copy, "src", folder), { recursive: true, encoding: "utf8" })) {
        const path = join(copy, "src", folder, name);
        if (/\.tsx?$/.test(name)) writeFileSync(path, markPrivate(readFileSync(path, "utf8")));
      }

    const tsc = join(ROOT, "node_modules/.bin/tsc");
    const said = execFileSync(tsc, ["-p", copy], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

    expect(said).toBe("");
  } finally {
    rmSync(copy, { recursive: true });
  }
}, 60_000);
