import { concat, random } from "../../src/crypto/bytes";
import { certificateHash, signCertificate } from "../../src/crypto/certificate";
import { shownHash, signConsent, signWithdrawal } from "../../src/crypto/consent";
import { signed } from "./forged";
import { CHECKED, LAST, pia } from "./guests";
import { refusals } from "./negative";
import type { People } from "./people";
import { flip, set, type Vector } from "./vector";

export async function guestNegatives(people: People): Promise<Vector[]> {
  const { root, ylva } = people;
  const certificate = await signCertificate(root, pia(people));
  const read = { root: root.bytes, certificate, now: CHECKED };
  const common = {
    conv: random(16),
    epoch: 2,
    certificate: await certificateHash(certificate),
    minute: CHECKED,
  };
  const yes = {
    youth: ylva.sign.bytes,
    receipt: await signConsent(ylva.sign, { ...common, shown: await shownHash("?") }),
  };
  const stop = { youth: ylva.sign.bytes, receipt: await signWithdrawal(ylva.sign, common) };
  return [
    ...refusals("read_certificate", read, [
      ["version 2", { certificate: set(certificate, 0, 2) }, "unknown_version"],
      ["kind 3", { certificate: set(certificate, 1, 3) }, "bad_statement"],
      ["another key", { certificate: flip(certificate, 20) }, "bad_signature"],
      ["another name", { certificate: flip(certificate, 84) }, "bad_signature"],
      ["a later end", { certificate: flip(certificate, 80) }, "bad_signature"],
      ["another signature", { certificate: flip(certificate, -1) }, "bad_signature"],
      ["signed by somebody else", { root: ylva.sign.bytes }, "bad_signature"],
      ["a minute after its end", { now: LAST + 1 }, "expired"],
      ["an empty name", { certificate: set(certificate, 83, 0) }, "bad_statement"],
      ["a name longer than the rest", { certificate: set(certificate, 83, 255) }, "bad_statement"],
      ["a name that is not UTF-8", { certificate: set(certificate, 84, 0xff) }, "bad_statement"],
      ["cut short", { certificate: certificate.slice(0, 100) }, "bad_statement"],
    ]),
    ...refusals("read_consent", yes, [
      ["another guest", { receipt: flip(yes.receipt, 40) }, "bad_signature"],
      ["another epoch", { receipt: flip(yes.receipt, 33) }, "bad_signature"],
      ["another text", { receipt: flip(yes.receipt, 70) }, "bad_signature"],
      ["another signature", { receipt: flip(yes.receipt, -1) }, "bad_signature"],
      ["signed by somebody else", { youth: root.bytes }, "bad_signature"],
      ["a withdrawal", { receipt: stop.receipt }, "bad_statement"],
      [
        "scope 1",
        { receipt: await signed(ylva.sign, set(yes.receipt.slice(0, -64), 98, 1)) },
        "bad_statement",
      ],
      [
        "a byte too many",
        { receipt: await signed(ylva.sign, concat(yes.receipt.slice(0, -64), Uint8Array.of(0))) },
        "bad_statement",
      ],
      ["cut short", { receipt: yes.receipt.slice(0, 60) }, "bad_statement"],
    ]),
    ...refusals("read_withdrawal", stop, [
      ["another epoch", { receipt: flip(stop.receipt, 34) }, "bad_signature"],
      ["a consent", { receipt: yes.receipt }, "bad_statement"],
      ["a byte too few", { receipt: await signed(ylva.sign, stop.receipt.slice(0, -65)) }, "bad_statement"],
    ]),
  ];
}
