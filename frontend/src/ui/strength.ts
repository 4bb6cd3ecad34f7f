/** How hard a passphrase is to guess. A rough, cautious sum over words; it never leaves the browser. */
export interface Strength {
  /** About how many bits of guessing it costs. */
  bits: number;
  /** 0 to 4; 3 and 4 are good enough. */
  score: 0 | 1 | 2 | 3 | 4;
  why: "common" | "name" | "repeated" | null;
}

// Somebody who guesses tries common words first: about 2^11 of them.
const WORD_BITS = 11;
const LETTERS_PER_WORD = 8;
const STEPS = [22, 33, 44, 55] as const;
const KEYBOARD = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"];
const COMMON = new Set(
  (
    "welkom wachtwoord wachtzin password passphrase pass letmein admin luwte geheim secret login hallo hello " +
    "iloveyou liefde love zomer winter lente herfst summer spring voetbal football ajax feyenoord monkey dragon " +
    "sunshine princess master computer internet test demo changeme"
  ).split(" "),
);

/** `names` are words that others know belong to this person. */
export function strengthOf(passphrase: string, names: readonly string[]): Strength {
  const words = passphrase
    .toLowerCase()
    .split(/[\s\-_.,;:!?/]+/)
    .filter(Boolean);
  const known = new Set(names.flatMap((name) => name.toLowerCase().split(/[^a-z0-9]+/)).filter(Boolean));
  const seen = new Set<string>();
  let bits = 0;
  let why: Strength["why"] = null;
  for (const word of words) {
    const weakness = weaknessOf(word, known, seen);
    why = weakness ?? why;
    bits += weakness ? 1 : wordBits(word);
    seen.add(word);
  }
  const score = STEPS.filter((step) => bits >= step).length as Strength["score"];
  return { bits, score, why: score >= 3 ? null : why };
}

function weaknessOf(word: string, known: ReadonlySet<string>, seen: ReadonlySet<string>): Strength["why"] {
  const letters = word.replace(/[0-9]+$/, "");
  if (seen.has(word)) return "repeated";
  if (known.has(word) || known.has(letters)) return "name";
  if (COMMON.has(word) || COMMON.has(letters) || isRow(word)) return "common";
  return null;
}

function isRow(word: string): boolean {
  const turned = [...word].reverse().join("");
  const oneSymbol = new Set(word).size <= 2;
  return (
    word.length >= 3 && (oneSymbol || KEYBOARD.some((row) => row.includes(word) || row.includes(turned)))
  );
}

function wordBits(word: string): number {
  if (/^[0-9]+$/.test(word)) return Math.min(word.length * 3.3, /^(19|20)[0-9]{2}$/.test(word) ? 6 : 40);
  if (/^\p{L}+$/u.test(word)) {
    return Math.min(word.length * 2.75, WORD_BITS * Math.ceil(word.length / LETTERS_PER_WORD));
  }
  return Math.min(word.length * 4, Math.max(WORD_BITS + 4, word.length * 3));
}
