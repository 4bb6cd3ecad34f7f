import { beforeAll, describe, expect, it } from "vitest";
import { verdictOf } from "../../src/care/office/receipt";
import type { LogEntry } from "../../src/care/requests";
import { concat, generateKeys, shownHash, signConsent, signWithdrawal, toBase64url } from "../../src/crypto";

const NOW = 29_000_000;
const CONV = new Uint8Array(16).fill(7);

let youth: Awaited<ReturnType<typeof generateKeys>>;
let yes: Uint8Array<ArrayBuffer>;
let stop: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  youth = await generateKeys("ECDSA");
  const certificate = await shownHash("certificate");
  const place = { conv: CONV, certificate, minute: NOW };
  yes = await signConsent(youth, { ...place, epoch: 2, shown: await shownHash("text") });
  stop = await signWithdrawal(youth, { ...place, epoch: 3 });
});

function entry(
  verb: string,
  receipt: Uint8Array<ArrayBuffer> | null,
  more: Partial<LogEntry> = {},
): LogEntry {
  return {
    minute: NOW,
    verb,
    meaning: "",
    actor_name: "youth",
    subject: "07".repeat(16),
    subject_name: "",
    reason: "",
    evidence: receipt && toBase64url(concat(youth.bytes, receipt)),
    ...more,
  };
}

describe("a line of the log about a youth's yes or stop", () => {
  it("proves what the youth's key signed", async () => {
    expect(await verdictOf(entry("consent.given", yes))).toMatchObject({
      kind: "consent",
      said: { epoch: 2 },
    });
    expect(await verdictOf(entry("consent.withdrawn", stop))).toMatchObject({
      kind: "withdrawal",
      said: { epoch: 3 },
    });
  });

  it("proves nothing without a receipt, and says so", async () => {
    expect(await verdictOf(entry("consent.given", null))).toEqual({ kind: "bad", why: "missing" });
  });

  it("proves nothing once one byte of the statement, the signature or the key is another", async () => {
    const whole = concat(youth.bytes, yes);
    for (const at of [40, 65 + 30, whole.length - 1]) {
      const altered = whole.slice();
      altered[at]! ^= 1;
      const verdict = await verdictOf(entry("consent.given", null, { evidence: toBase64url(altered) }));

      expect(verdict.kind).toBe("bad");
    }
  });

  it("proves nothing when the receipt is of another kind, or no receipt at all", async () => {
    const bad = { kind: "bad", why: "bad_statement" };

    expect(await verdictOf(entry("consent.given", stop))).toEqual(bad);
    expect(await verdictOf(entry("consent.withdrawn", yes))).toEqual(bad);
    expect(await verdictOf(entry("consent.given", null, { evidence: "AAAA" }))).toMatchObject({
      kind: "bad",
    });
    expect(await verdictOf(entry("consent.given", null, { evidence: "%" }))).toEqual(bad);
  });

  it("proves nothing about another conversation", async () => {
    const verdict = await verdictOf(entry("consent.given", yes, { subject: "08".repeat(16) }));

    expect(verdict).toEqual({ kind: "bad", why: "other_conversation" });
  });

  it("takes a yes of a quarter of an hour ago at most, and a stop however long it was on its way", async () => {
    const late = { minute: NOW + 16 };

    expect(await verdictOf(entry("consent.given", yes, late))).toEqual({ kind: "bad", why: "other_minute" });
    expect(await verdictOf(entry("consent.given", yes, { minute: NOW + 15 }))).toMatchObject({
      kind: "consent",
    });
    expect(await verdictOf(entry("consent.withdrawn", stop, late))).toMatchObject({ kind: "withdrawal" });
  });
});
