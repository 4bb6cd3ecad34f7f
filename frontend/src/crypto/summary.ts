import { closeBox, openBox } from "./box";
import { type Bytes, concat, fromUtf8, readU32, u32, utf8 } from "./bytes";
import { CryptoError } from "./errors";
import { derive, label } from "./hash";
import { type Keys, scalar } from "./keys";
import { checkPadding, pad } from "./padding";

// Up to 2048 bytes.
const DOUBLINGS = 3;

/** Which summary it is: of this conversation, for the team key of this generation. */
export interface SummaryPlace {
  readonly conv: Bytes;
  readonly generation: number;
}

function context({ conv, generation }: SummaryPlace): Bytes {
  return concat(label("summary"), conv, u32(generation));
}

async function summaryKey(team: Keys, place: SummaryPlace): Promise<Bytes> {
  return derive(await scalar(team), context(place), 32);
}

/** A summary only the team can read or write. Throws TextTooLong above 2044 bytes. */
export async function sealSummary(team: Keys, place: SummaryPlace, text: string): Promise<Bytes> {
  const bytes = utf8(text);
  const plain = pad(concat(u32(bytes.length), bytes), DOUBLINGS);
  return closeBox(await summaryKey(team, place), plain, context(place));
}

/** Throws box_refused or bad_padding. */
export async function openSummary(team: Keys, place: SummaryPlace, sealed: Bytes): Promise<string> {
  const plain = await openBox(await summaryKey(team, place), sealed, context(place));
  if (plain.length < 4) throw new CryptoError("bad_padding");
  const end = 4 + readU32(plain, 0);
  checkPadding(plain, end, DOUBLINGS);
  return fromUtf8(plain.slice(4, end));
}
