export type Hint = "phone" | "address" | "name";

const PHONE = /(?:\+|\b00|\b0)(?:[\s().-]{0,2}\d){8,13}\b/;
const POSTCODE = /\b[1-9]\d{3}(?:\s?[A-Z]{2}|[a-z]{2})\b/;
const STREET =
  /\b[\p{L}'.-]*(?:straat|straatje|laan|weg|plein|gracht|kade|steeg|dijk|singel|hof|pad|plantsoen|street|road|avenue|lane|square)\s+\d{1,4}[a-z]?\b/iu;
const PLACE =
  /\b(?:ik woon|ik zit nu|ik ben nu|mijn adres|i live|my address)\b.{0,20}\b(?:in|op|aan|bij|is|at|on)\b/i;
const NAME = /\b(?:(?:ik heet|mijn naam is|m'n naam is|my name is|i am called|i'm called)\s+\p{L})/iu;

/**
 * What this text seems to give away, or null. Runs in the browser only: the text goes nowhere. It errs on the silent
 * side, because each false hint costs trust.
 */
export function hintIn(text: string): Hint | null {
  if (PHONE.test(text)) return "phone";
  if (POSTCODE.test(text) || STREET.test(text) || PLACE.test(text)) return "address";
  return NAME.test(text) ? "name" : null;
}
