import { toBase64url } from "../../src/crypto/base64url";
import type { Bytes } from "../../src/crypto/bytes";

type Plain =
  | string
  | number
  | boolean
  | null
  | Uint8Array
  | undefined
  | readonly Plain[]
  | { [name: string]: Plain };

/** One check that both readers run: `op` on `input` gives `output`, or is refused with `error`. */
export interface Vector {
  readonly what: string;
  readonly op: string;
  readonly input: Record<string, Plain>;
  readonly output?: Record<string, Plain>;
  readonly error?: string;
}

/** A vector as JSON: bytes become base64url. */
export function toJson(vectors: readonly Vector[]): string {
  const asText = (_: string, value: unknown) => (value instanceof Uint8Array ? toBase64url(value) : value);
  return `${JSON.stringify(vectors, asText, 1)}\n`;
}

/** A copy with one bit changed; `at` counts from the end when negative. */
export function flip(bytes: Bytes, at: number, bit = 1): Bytes {
  return set(bytes, at, bytes.at(at)! ^ bit);
}

/** A copy with one byte set. */
export function set(bytes: Bytes, at: number, value: number): Bytes {
  const copy = bytes.slice();
  copy[at < 0 ? copy.length + at : at] = value;
  return copy;
}
