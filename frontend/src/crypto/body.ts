import { type Bytes, fromUtf8, utf8 } from "./bytes";
import { CryptoError } from "./errors";

/**
 * What an envelope says. `t` is the text; `s` holds the heads of other streams of this epoch that the sender has seen,
 * `p` (first envelope of a stream only) those of the epoch before; `q` is the slot of who wrote what is quoted.
 */
export interface Body {
  readonly t: string;
  readonly s: readonly string[];
  readonly p?: readonly string[];
  readonly q?: number;
}

export function writeBody(body: Body): Bytes {
  return utf8(JSON.stringify(body));
}

/** Throws bad_body. */
export function readBody(bytes: Bytes, isQuote: boolean): Body {
  let value: unknown;
  try {
    value = JSON.parse(fromUtf8(bytes));
  } catch (cause) {
    throw new CryptoError("bad_body", cause);
  }
  if (!isBody(value) || "q" in value !== isQuote) throw new CryptoError("bad_body");
  return value;
}

function isBody(value: unknown): value is Body {
  if (typeof value !== "object" || value === null) return false;
  const { t, s, p = [], q = 0, ...others } = value as Record<string, unknown>;
  const isSlot = Number.isInteger(q) && (q as number) >= 0 && (q as number) < 16;
  return typeof t === "string" && areHeads(s) && areHeads(p) && isSlot && Object.keys(others).length === 0;
}

function areHeads(value: unknown): boolean {
  return Array.isArray(value) && value.every((head) => typeof head === "string" && /^[\w-]{16}$/.test(head));
}
