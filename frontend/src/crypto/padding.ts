import { type Bytes, isZero } from "./bytes";
import { CryptoError, TextTooLong } from "./errors";

const SMALLEST = 256;

/** The smallest bucket 256 · 2^n, n = 0 to `doublings`, that holds `length` bytes; undefined when none does. */
function bucketFor(length: number, doublings: number): number | undefined {
  for (let n = 0; n <= doublings; n++) {
    if (length <= SMALLEST << n) return SMALLEST << n;
  }
  return undefined;
}

/** Fills up with zeros to the smallest bucket. Throws TextTooLong. */
export function pad(content: Bytes, doublings: number): Bytes {
  const bucket = bucketFor(content.length, doublings);
  if (!bucket) throw new TextTooLong();
  const padded = new Uint8Array(bucket);
  padded.set(content);
  return padded;
}

/** Throws bad_padding unless the first `length` bytes of `padded` lie in their smallest bucket and zeros follow. */
export function checkPadding(padded: Bytes, length: number, doublings: number): void {
  if (padded.length !== bucketFor(length, doublings) || !isZero(padded.subarray(length)))
    throw new CryptoError("bad_padding");
}
