import { random } from "../../src/crypto/bytes";
import { certificateHash, type Guest, GuestKind, signCertificate } from "../../src/crypto/certificate";
import { shownHash, signConsent, signWithdrawal } from "../../src/crypto/consent";
import type { People } from "./people";
import type { Vector } from "./vector";

export const CHECKED = 29_800_000;
export const LAST = 30_300_000;

export function pia({ pia: keys }: People): Guest {
  const [name, unit] = ["Pia (verzonnen)", "Demo-eenheid Noord"];
  const times = { checkedMinute: CHECKED, lastMinute: LAST };
  return { kind: GuestKind.police, publicKey: keys.bytes, ...times, name, unit, checkedBy: "Noor" };
}

export async function certificateVectors(people: People): Promise<Vector[]> {
  const { root } = people;
  const guests: Guest[] = [
    pia(people),
    {
      ...pia(people),
      kind: GuestKind.helper,
      name: "Ömer 🙂",
      unit: "Gemeente Demodam",
      lastMinute: CHECKED,
    },
    { ...pia(people), name: "x".repeat(255), unit: "y", checkedBy: "z", lastMinute: 2 ** 53 - 1 },
  ];
  return Promise.all(
    guests.map(async (guest, at) => {
      const certificate = await signCertificate(root, guest);
      const { kind, publicKey, checkedMinute, lastMinute, name, unit, checkedBy } = guest;
      const output = {
        kind,
        key: publicKey,
        checked: checkedMinute,
        last: lastMinute,
        name,
        unit,
        by: checkedBy,
      };
      const input = { root: root.bytes, certificate, now: guest.lastMinute };
      const hash = await certificateHash(certificate);
      return {
        what: `certificate ${at + 1}, in its last minute`,
        op: "read_certificate",
        input,
        output: { ...output, hash },
      };
    }),
  );
}

export async function consentVectors(people: People): Promise<Vector[]> {
  const { sign } = people.ylva;
  const certificate = await certificateHash(await signCertificate(people.root, pia(people)));
  const vectors: Vector[] = [];
  for (const [epoch, minute, text] of [
    [2, CHECKED, "Mag Pia meelezen?"],
    [7, 0, ""],
    [2 ** 32 - 1, 2 ** 53 - 1, "🙂"],
  ] as const) {
    const common = { conv: random(16), epoch, certificate, minute };
    const shown = await shownHash(text);
    const yes = { youth: sign.bytes, receipt: await signConsent(sign, { ...common, shown }) };
    vectors.push({
      what: `a yes in epoch ${epoch}`,
      op: "read_consent",
      input: yes,
      output: { ...common, shown },
    });
    const stop = { youth: sign.bytes, receipt: await signWithdrawal(sign, common) };
    vectors.push({ what: `a stop in epoch ${epoch}`, op: "read_withdrawal", input: stop, output: common });
  }
  return vectors;
}
