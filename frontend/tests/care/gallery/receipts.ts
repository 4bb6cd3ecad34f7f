import type { LogEntry } from "../../../src/care/requests";
import {
  concat,
  generateKeys,
  shownHash,
  signConsent,
  signWithdrawal,
  toBase64url,
} from "../../../src/crypto";

const NOW = 29_000_000;
const CONV = new Uint8Array(16).fill(0x0f);

const line: LogEntry = {
  minute: NOW,
  verb: "conversation.claimed",
  meaning: "somebody took a conversation",
  actor_name: "Sanne",
  subject: "0f".repeat(16),
  subject_name: "",
  reason: "",
  evidence: null,
};

/** A log with a yes and a stop that verify, a yes that was altered, and one whose receipt is gone. */
export async function receipts(): Promise<LogEntry[]> {
  const youth = await generateKeys("ECDSA");
  const certificate = await shownHash("certificate");
  const place = { conv: CONV, certificate, minute: NOW };
  const yes = await signConsent(youth, { ...place, epoch: 2, shown: await shownHash("text") });
  const stop = await signWithdrawal(youth, { ...place, epoch: 3 });
  const altered = yes.slice();
  altered[30]! ^= 1;
  const signed = (receipt: Uint8Array<ArrayBuffer>) => toBase64url(concat(youth.bytes, receipt));
  const told = (verb: string, more: Partial<LogEntry> = {}) => ({ ...line, verb, meaning: verb, ...more });
  const by = { actor_name: "youth", reason: "0a".repeat(16), guest_name: "Mark" };
  return [
    told("consent.withdrawn", { ...by, evidence: signed(stop) }),
    told("consent.given", { ...by, evidence: signed(yes) }),
    told("consent.given", { ...by, minute: NOW - 60, evidence: signed(altered) }),
    told("consent.given", { ...by, minute: NOW - 90 }),
    told("guest.proposed"),
    told("guest.certified", { actor_name: "Esra", subject_name: "Mark" }),
    told("conversation.claimed"),
    told("keys.sealed"),
    told("staff.invited"),
  ];
}
