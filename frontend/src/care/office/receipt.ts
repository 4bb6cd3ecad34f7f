import {
  type Consent,
  fromBase64url,
  readConsent,
  readWithdrawal,
  toBase64url,
  type Withdrawal,
} from "../../crypto";
import type { LogEntry } from "../requests";

const PUBLIC_KEY = 65;
// As far as a phone's clock may be off for a yes to be taken.
const MOST_MINUTES = 15;

/** What a receipt says and who signed it; or why it proves nothing. */
export type Verdict =
  | { kind: "consent"; said: Consent; key: string }
  | { kind: "withdrawal"; said: Withdrawal; key: string }
  | {
      kind: "bad";
      why: "bad_statement" | "bad_signature" | "other_conversation" | "other_minute" | "missing";
    };

/** Whether a line of the log is one that must have a receipt. */
export function hasReceipt({ verb }: LogEntry): boolean {
  return verb === "consent.given" || verb === "consent.withdrawn";
}

/** Checks the receipt of a line: the signature, and that it is about the conversation of that line. Never throws. */
export async function verdictOf(entry: LogEntry): Promise<Verdict> {
  if (!entry.evidence) return { kind: "bad", why: "missing" };
  try {
    return await read(entry, fromBase64url(entry.evidence));
  } catch (error) {
    const isSigned = (error as { code?: string }).code === "bad_signature";
    return { kind: "bad", why: isSigned ? "bad_signature" : "bad_statement" };
  }
}

async function read(entry: LogEntry, evidence: Uint8Array<ArrayBuffer>): Promise<Verdict> {
  const signer = evidence.slice(0, PUBLIC_KEY);
  const receipt = evidence.slice(PUBLIC_KEY);
  const key = toBase64url(signer);
  const verdict: Verdict =
    entry.verb === "consent.given"
      ? { kind: "consent", said: await readConsent(signer, receipt), key }
      : { kind: "withdrawal", said: await readWithdrawal(signer, receipt), key };
  if (hex(verdict.said.conv) !== entry.subject) return { kind: "bad", why: "other_conversation" };
  // A stop may have waited on a phone without network; a yes is taken at once or not at all.
  const isLate = Math.abs(verdict.said.minute - entry.minute) > MOST_MINUTES;
  if (verdict.kind === "consent" && isLate) return { kind: "bad", why: "other_minute" };
  return verdict;
}

export function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => `0${byte.toString(16)}`.slice(-2)).join("");
}
