import { fromSymbols, toSymbols } from "./base32";
import { type Bytes, concat, random } from "./bytes";
import { MistypedCode } from "./errors";
import { label, sha256 } from "./hash";

const SECRET_LENGTH = 9;
const LENGTH = 16;

/** A return code: `secret` (9 bytes) is what opens the conversation, `text` is what the youth writes down. */
export interface ReturnCode {
  readonly secret: Bytes;
  readonly text: string;
}

async function checkByte(secret: Bytes): Promise<number> {
  return (await sha256(concat(label("code"), secret)))[0]!;
}

/** The code of a given secret of 9 bytes, for example `F24K-W715-AQWA-2W9Q`. */
export async function writeCode(secret: Bytes): Promise<string> {
  return toSymbols(concat(secret, new Uint8Array([await checkByte(secret)])));
}

export async function makeCode(): Promise<ReturnCode> {
  const secret = random(SECRET_LENGTH);
  return { secret, text: await writeCode(secret) };
}

/**
 * Reads what somebody typed: capitals or not, spaces and dashes anywhere, O for 0, I and L for 1.
 * Throws MistypedCode. One mistake in 256 goes unnoticed.
 */
export async function readCode(typed: string): Promise<ReturnCode> {
  const symbols = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  if (/[^0-9A-HJKMNP-TV-Z]/.test(symbols)) throw new MistypedCode("symbol");
  if (symbols.length !== LENGTH) throw new MistypedCode("length");
  const bytes = fromSymbols(symbols);
  const secret = bytes.slice(0, SECRET_LENGTH);
  if (bytes[SECRET_LENGTH] !== (await checkByte(secret))) throw new MistypedCode("check");
  return { secret, text: await writeCode(secret) };
}

const GROUPS =
  /(?:^|[^0-9A-Za-z])([0-9A-TV-Za-tv-z]{4}(?:[\s-]{0,3}[0-9A-TV-Za-tv-z]{4}){3})(?![0-9A-Za-z])/g;

/**
 * Whether a text seems to hold a return code, by its pattern and check byte; the code itself need not be known.
 * A code of letters only that is written in groups passes (1 in 400), so that four short words rarely stop a text.
 */
export async function holdsCode(text: string): Promise<boolean> {
  const groups = new RegExp(GROUPS);
  for (let found = groups.exec(text); found; found = groups.exec(text)) {
    // The four words before a code may look like one: look again from the next place.
    groups.lastIndex = found.index + 1;
    const candidate = found[1]!;
    if (/\d/.test(candidate) || candidate.length === LENGTH) {
      const isCode = await readCode(candidate).then(
        () => true,
        () => false,
      );
      if (isCode) return true;
    }
  }
  return false;
}
