/** What a key press asks for. `jump` carries which of my conversations. */
export type Action =
  | { what: "next" | "danger" | "down" | "up" | "panel" | "summary" | "park" | "close" }
  | { what: "propose" | "dismiss" | "note" | "appointment" }
  | { what: "part" | "lock" | "help" | "fold" | "quick" }
  | { what: "jump"; to: number };

export interface Press {
  key: string;
  /** The key's place on the board: with Alt, `key` is another sign on some layouts. */
  code: string;
  alt: boolean;
  ctrl: boolean;
  /** The press happened in a text box or another field that takes letters. */
  inText: boolean;
}

const SINGLE: Readonly<Record<string, Action>> = {
  n: { what: "next" },
  g: { what: "danger" },
  j: { what: "down" },
  k: { what: "up" },
  "/": { what: "quick" },
  "?": { what: "help" },
};
const WITH_ALT: Readonly<Record<string, Action>> = {
  KeyG: { what: "panel" },
  KeyS: { what: "summary" },
  KeyP: { what: "park" },
  KeyX: { what: "close" },
  KeyL: { what: "lock" },
  KeyV: { what: "propose" },
  KeyU: { what: "dismiss" },
  KeyB: { what: "note" },
  KeyA: { what: "appointment" },
};

/** Null when the press means nothing here. `single`: letters without Alt count (WCAG 2.1.4: they can be off). */
export function actionOf(press: Press, single: boolean): Action | null {
  if (press.ctrl) return null;
  if (press.key === "F6") return { what: "part" };
  if (press.key === "Escape") return { what: "fold" };
  if (press.alt) return WITH_ALT[press.code] ?? null;
  if (press.inText || !single) return null;
  if (/^[1-5]$/.test(press.key)) return { what: "jump", to: Number(press.key) - 1 };
  return SINGLE[press.key.toLowerCase()] ?? null;
}
