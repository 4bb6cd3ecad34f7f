import type { GuestBlock, GuestText } from "../../requests";

const ONCE = ["title", "no", "yes", "ask"];
const KINDS = [...ONCE, "lead", "row", "how", "h", "p", "li", "note"];
const LINE = /^\s*([a-z]+)\s*:\s*(.+?)\s*$/;

/** The blocks as lines that somebody edits: `kind: text`. */
export function asLines(blocks: readonly GuestBlock[]): string {
  return blocks.map(({ k, t }) => `${k}: ${t}`).join("\n");
}

/** Back to blocks. `bad`: the number of the first line that is none, from 1; 0 when parts are missing or doubled. */
export function readLines(text: string): { blocks: GuestBlock[] } | { bad: number } {
  const blocks: GuestBlock[] = [];
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const found = LINE.exec(line);
    if (!found || !KINDS.includes(found[1]!)) return { bad: index + 1 };
    blocks.push({ k: found[1]!, t: found[2]! });
  }
  const isWhole = ONCE.every((kind) => blocks.filter(({ k }) => k === kind).length === 1);
  return isWhole ? { blocks } : { bad: 0 };
}

/** Placeholders filled in one pass; one without a value stays as it is. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** Which version a youth gets: the newest that may be used, of the same kind, door and language. */
export function isInUse(text: GuestText, all: readonly GuestText[], demo: boolean): boolean {
  const usable = all.filter(
    (other) =>
      other.kind === text.kind &&
      other.door === text.door &&
      other.lang === text.lang &&
      (demo || other.reviewed !== null),
  );
  return usable.every((other) => other.version <= text.version) && usable.includes(text);
}
