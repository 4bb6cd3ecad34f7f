import { type Bytes, concat, fromUtf8, readU32, u8, u32, utf8 } from "./bytes";
import { makerSecret } from "./epoch";
import { CryptoError, TextTooLong } from "./errors";
import { label } from "./hash";
import type { Keys } from "./keys";
import { checkPadding, pad } from "./padding";
import { seal, unseal } from "./seal";

const MOST_BYTES = 200;

/** For whom an appointment is sealed: slot 0 and generation 0 for the youth, slot 1 and that of their key for the team. */
export interface AppointmentPlace {
  readonly conv: Bytes;
  readonly slot: number;
  readonly generation: number;
}

function context({ conv, slot, generation }: AppointmentPlace): Bytes {
  return concat(label("appointment"), conv, u8(slot), u32(generation));
}

/** What was agreed, for the member with this public key: 337 bytes. Throws TextTooLong above 200 bytes. */
export async function sealAppointment(
  youth: Keys,
  member: Bytes,
  place: AppointmentPlace,
  text: string,
): Promise<Bytes> {
  const bytes = utf8(text);
  if (bytes.length > MOST_BYTES) throw new TextTooLong();
  const bound = context(place);
  const info = concat(bound, await makerSecret(youth, member, bound));
  return seal(member, pad(concat(u32(bytes.length), bytes), 0), info);
}

/** For the member who holds `own`; `youth` is the youth's public key. Throws seal_refused, bad_padding or bad_statement. */
export async function openAppointment(
  own: Keys,
  youth: Bytes,
  place: AppointmentPlace,
  sealed: Bytes,
): Promise<string> {
  const bound = context(place);
  const plain = await unseal(own, sealed, concat(bound, await makerSecret(own, youth, bound)));
  if (plain.length < 4) throw new CryptoError("bad_padding");
  const end = 4 + readU32(plain, 0);
  checkPadding(plain, end, 0);
  if (end > 4 + MOST_BYTES) throw new CryptoError("bad_statement");
  try {
    return fromUtf8(plain.slice(4, end));
  } catch (cause) {
    throw new CryptoError("bad_statement", cause);
  }
}
