import { expect, test } from "vitest";
import { fromBase64url, toBase64url } from "../../src/crypto/base64url";

test.each([0, 1, 2, 3, 4, 31, 32, 33])("%i bytes survive the way out and back", (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => 255 - at * 7);

  expect(fromBase64url(toBase64url(bytes))).toEqual(bytes);
});

test.each(["A", "AA==", "A+", "A/", "AB", "AAB", "A A", "AAAAA", "é"])("%j is refused", (text) => {
  expect(() => fromBase64url(text)).toThrow(TypeError);
});
