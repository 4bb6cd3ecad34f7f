import type { Bytes } from "./bytes";

/** Crockford's base32: no I, L, O and U. */
export const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** 10 bytes as 16 symbols in four groups. */
export function toSymbols(bytes: Uint8Array): string {
  let bits = "";
  for (const byte of bytes) bits += byte.toString(2).padStart(8, "0");
  const symbols = bits.match(/.{5}/g)!.map((five) => SYMBOLS[Number.parseInt(five, 2)]);
  return symbols.join("").match(/.{4}/g)!.join("-");
}

/** The 10 bytes of 16 symbols, written without groups. */
export function fromSymbols(symbols: string): Bytes {
  const bits = [...symbols].map((symbol) => SYMBOLS.indexOf(symbol).toString(2).padStart(5, "0")).join("");
  return Uint8Array.from(bits.match(/.{8}/g)!, (eight) => Number.parseInt(eight, 2));
}
