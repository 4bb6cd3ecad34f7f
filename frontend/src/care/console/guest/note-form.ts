import type { NoteItems } from "../../world";

/** The points of a handover note, in the order in which the youth reads them. */
export const POINTS = ["reason", "wishes", "channel", "hours", "other", "never"] as const;
export type Point = (typeof POINTS)[number];
export type Filled = Partial<Record<Point, string>>;

/** One point is a few sentences. */
export const MOST_CHARACTERS = 300;
// What a sealed note holds: docs/PROTOCOL.md, NOTE.
const MOST_BYTES = 4092;

/** What stands in the form, without empty points. */
export function itemsOf(filled: Filled): NoteItems {
  return POINTS.flatMap((point) => {
    const text = filled[point]?.trim() ?? "";
    return text ? [[point, text] as const] : [];
  });
}

/** Whether all points together are more than a sealed note holds; scripts differ in bytes per letter. */
export function isTooLong(items: NoteItems): boolean {
  return new TextEncoder().encode(JSON.stringify({ items })).length > MOST_BYTES;
}

/** As text that somebody sends themselves: the name of each point on a line of its own, and under it what it says. */
export function asText(items: NoteItems, labels: Readonly<Record<string, string>>): string {
  return items.map(([key, text]) => `${labels[key] ?? key}\n${text}`).join("\n\n");
}

/** A form that was kept as text in this tab. Anything else is an empty form. */
export function readForm(kept: string): Filled {
  try {
    const read = JSON.parse(kept) as Filled;
    return Object.fromEntries(POINTS.filter((point) => read[point]).map((point) => [point, read[point]]));
  } catch {
    return {};
  }
}
