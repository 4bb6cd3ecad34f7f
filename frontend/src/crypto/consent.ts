import { type Bytes, concat, readU32, readU64, same, u8, u32, u64, utf8 } from "./bytes";
import { CryptoError } from "./errors";
import { label, sha256 } from "./hash";
import type { Keys } from "./keys";
import { checkSignature, sign } from "./sign";

/** From this epoch on; the only scope of version 1. */
const FROM_NOW_ON = 0;
const SIGNATURE = 64;

/** A youth's yes. `epoch` is the first one the guest is in; `shown` hashes the text on the screen. */
export interface Consent {
  readonly conv: Bytes;
  readonly epoch: number;
  readonly certificate: Bytes;
  readonly shown: Bytes;
  readonly minute: number;
}

/** A youth's stop. `epoch` is the first one the guest is no longer in. */
export interface Withdrawal {
  readonly conv: Bytes;
  readonly epoch: number;
  readonly certificate: Bytes;
  readonly minute: number;
}

/** SHA-256 of the text that the youth was shown, exactly as shown. */
export function shownHash(text: string): Promise<Bytes> {
  return sha256(utf8(text));
}

function writeConsent({ conv, epoch, certificate, shown, minute }: Consent): Bytes {
  return concat(label("consent"), conv, u32(epoch), certificate, shown, u8(FROM_NOW_ON), u64(minute));
}

function writeWithdrawal({ conv, epoch, certificate, minute }: Withdrawal): Bytes {
  return concat(label("withdraw"), conv, u32(epoch), certificate, u64(minute));
}

/** The receipt of a yes: the statement and the youth's signature, 171 bytes. `certificate` is `certificateHash`. */
export async function signConsent(youth: Keys, consent: Consent): Promise<Bytes> {
  const statement = writeConsent(consent);
  return concat(statement, await sign(youth, statement));
}

/** The receipt of a stop: 139 bytes. */
export async function signWithdrawal(youth: Keys, withdrawal: Withdrawal): Promise<Bytes> {
  const statement = writeWithdrawal(withdrawal);
  return concat(statement, await sign(youth, statement));
}

/** Throws bad_statement or bad_signature; `youth` is the public key that signs, 65 bytes. */
export async function readConsent(youth: Bytes, receipt: Bytes): Promise<Consent> {
  const statement = await checkReceipt(youth, receipt, "consent");
  if (statement.length !== 93 || statement[84] !== FROM_NOW_ON) throw new CryptoError("bad_statement");
  return { ...readCommon(statement), shown: statement.slice(52, 84), minute: readMinute(statement, 85) };
}

/** Throws bad_statement or bad_signature. */
export async function readWithdrawal(youth: Bytes, receipt: Bytes): Promise<Withdrawal> {
  const statement = await checkReceipt(youth, receipt, "withdraw");
  if (statement.length !== 60) throw new CryptoError("bad_statement");
  return { ...readCommon(statement), minute: readMinute(statement, 52) };
}

function readCommon(statement: Bytes): { conv: Bytes; epoch: number; certificate: Bytes } {
  return {
    conv: statement.slice(0, 16),
    epoch: readU32(statement, 16),
    certificate: statement.slice(20, 52),
  };
}

function readMinute(statement: Bytes, at: number): number {
  const minute = readU64(statement, at);
  if (minute === undefined) throw new CryptoError("bad_statement");
  return minute;
}

async function checkReceipt(youth: Bytes, receipt: Bytes, kind: string): Promise<Bytes> {
  const start = label(kind);
  if (!same(receipt.slice(0, start.length), start) || receipt.length < start.length + SIGNATURE)
    throw new CryptoError("bad_statement");
  const statement = receipt.slice(0, -SIGNATURE);
  await checkSignature(youth, receipt.slice(-SIGNATURE), statement);
  return statement.slice(start.length);
}
