import { type Guest, GuestKind, readCertificate } from "../crypto/certificate";
import { fingerprint } from "../crypto/fingerprint";
import { importPublic } from "../crypto/keys";
import { fromBase64url } from "../crypto/phone";
import type { Base64Url, ConsentText, Doubt, Language, TextBlock } from "./wire";
import type { GuestCard } from "./youthguesttypes";

const MINUTE = 60_000;
const MONTHS = {
  nl: "januari februari maart april mei juni juli augustus september oktober november december",
  en: "January February March April May June July August September October November December",
};

/** The certificates that were shown to this phone, read with the root of its document. */
export class Cards {
  /** The root's fingerprint. */
  mark = "";
  private readonly root: Base64Url;
  private readonly known = new Map<Base64Url, Guest | null>();

  constructor(root: Base64Url) {
    this.root = root;
  }

  /** Reads those that are new. */
  async learn(certificates: readonly (Base64Url | undefined)[]): Promise<void> {
    const root = fromBase64url(this.root);
    this.mark ||= await fingerprint(root);
    for (const certificate of certificates) {
      if (!certificate || this.known.has(certificate)) continue;
      this.known.set(certificate, await read(root, certificate));
    }
  }

  /** Null when the root did not sign it; undefined while it was not learned. */
  get(certificate: Base64Url): Guest | null | undefined {
    return this.known.get(certificate);
  }

  /** Why nobody may be let in by this certificate; null when they may. */
  doubt(certificate: Base64Url, now: number): Doubt | null {
    const guest = this.get(certificate);
    if (!guest) return "untrusted";
    return now > guest.lastMinute ? "expired" : null;
  }
}

async function read(root: Uint8Array<ArrayBuffer>, certificate: Base64Url): Promise<Guest | null> {
  try {
    // Whether it is over is asked later, whenever it matters.
    const guest = await readCertificate(root, fromBase64url(certificate), 0);
    await importPublic(guest.publicKey, "ECDH");
    return guest;
  } catch {
    return null;
  }
}

export function cardOf({ name, unit, kind, checkedBy, checkedMinute, lastMinute }: Guest): GuestCard {
  const word = kind === GuestKind.police ? "police" : "helper";
  return { name, unit, kind: word, checkedBy, checkedMinute, lastMinute };
}

/** "3 maart 2026", in UTC. */
export function day(minute: number, lang: Language): string {
  const then = new Date(minute * MINUTE);
  return `${then.getUTCDate()} ${MONTHS[lang].split(" ")[then.getUTCMonth()]} ${then.getUTCFullYear()}`;
}

/** The blocks of a consent text with what stands in the certificate: as the server fills them, in one pass. */
export function fill(
  { blocks, lang = "nl" }: ConsentText,
  { name, unit, checkedBy, checkedMinute }: Guest,
  worker: string,
  mark: string,
): TextBlock[] {
  const date = day(checkedMinute, lang);
  const values: Record<string, string> = { guest: name, unit, worker, checker: checkedBy, date, mark };
  return blocks.map(({ k, t }) => ({
    k,
    t: t.replace(/\{(\w+)\}/g, (whole, word) => values[word] ?? whole),
  }));
}
