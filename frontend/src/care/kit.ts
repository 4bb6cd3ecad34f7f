import type { RecoveryKit } from "../protocol/staff";

/** One recovery sheet: which key, and its text in short groups that a person can copy by hand. */
export interface SheetText {
  number: 1 | 2;
  generation: number | null;
  groups: readonly string[];
}

const GROUP = 4;

/** Two sheets: the root key, and the newest team key. */
export function sheetsOf(kit: RecoveryKit): [SheetText, SheetText] {
  const newest = kit.team.reduce((most, key) => (key.generation > most.generation ? key : most));
  return [
    { number: 1, generation: null, groups: grouped(kit.root) },
    { number: 2, generation: newest.generation, groups: grouped(newest.key) },
  ];
}

/** Three groups to type over from paper, spread over the sheet; always the same ones for the same length. */
export function checksOf(groups: readonly string[]): number[] {
  const { length } = groups;
  return [1, Math.floor(length / 2), length - 2].filter(
    (at, index, all) => at >= 0 && all.indexOf(at) === index,
  );
}

/** Spaces around a group do not count when it was copied by hand; capitals do: the key is written with both. */
export function isSameGroup(typed: string, group: string): boolean {
  return typed.trim() === group;
}

function grouped(text: string): string[] {
  const parts = text.trim().split(/\s+/);
  return parts.length > 1 ? parts : (text.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []);
}
