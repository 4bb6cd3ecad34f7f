import type { TextBlock } from "../../../protocol";

/** A consent text in the order in which it is read. */
export interface Layout {
  title: string;
  lead: string[];
  /** Label and value. */
  rows: [label: string, value: string][];
  /** What stands behind a tap: the question and the rest. */
  hows: [question: string, rest: string][];
  /** Heading (or none), and paragraphs or lists below it. */
  parts: { heading: string | null; body: (string | string[])[] }[];
  notes: string[];
  no: string;
  yes: string;
  ask: string;
}

function cutAt(text: string, mark: string, keep: number): [string, string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ""] : [text.slice(0, at + keep), text.slice(at + mark.length)];
}

function addTo(layout: Layout, kind: string, text: string): void {
  const { parts } = layout;
  if (kind === "h" || parts.length === 0) parts.push({ heading: kind === "h" ? text : null, body: [] });
  const { body } = parts[parts.length - 1]!;
  const last = body[body.length - 1];
  if (kind === "h") return;
  if (kind !== "li") body.push(text);
  else if (Array.isArray(last)) last.push(text);
  else body.push([text]);
}

/** Where each block of a filled text stands on the screen. Nothing is left out, nothing is added. */
export function layOut(blocks: readonly TextBlock[]): Layout {
  const layout: Layout = {
    title: "",
    lead: [],
    rows: [],
    hows: [],
    parts: [],
    notes: [],
    no: "",
    yes: "",
    ask: "",
  };
  for (const { k, t } of blocks) {
    if (k === "title" || k === "no" || k === "yes" || k === "ask") layout[k] = t;
    else if (k === "lead") layout.lead.push(t);
    else if (k === "row") layout.rows.push(cutAt(t, ": ", 0));
    else if (k === "how") layout.hows.push(cutAt(t, "? ", 1));
    else if (k === "note") layout.notes.push(t);
    else addTo(layout, k, t);
  }
  return layout;
}
