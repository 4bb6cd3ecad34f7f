import { beforeAll, describe, expect, test } from "vitest";
import {
  type Bytes,
  certificateHash,
  type EpochRecord,
  type Guest,
  GuestKind,
  generateKeys,
  type Keys,
  Role,
  shownHash,
  signCertificate,
  signConsent,
  toBase64url,
} from "../../src/crypto";
import { checkGuests, type Guests } from "../../src/protocol/letin";
import type { LetIn } from "../../src/protocol/wire";

const CONV = new Uint8Array(16).fill(7);
const YES = 29_000_000;
const FIRST = 4;

let root: Keys;
let signs: Keys;
let pia: Keys;
let axel: Keys;
let team: Keys;
let youth: Keys;

beforeAll(async () => {
  [root, signs] = await Promise.all([generateKeys("ECDSA"), generateKeys("ECDSA")]);
  [pia, axel, team, youth] = (await Promise.all([1, 2, 3, 4].map(() => generateKeys("ECDH")))) as [
    Keys,
    Keys,
    Keys,
    Keys,
  ];
});

function certified(change: Partial<Guest> = {}, signer = root): Promise<Bytes> {
  return signCertificate(signer, {
    kind: GuestKind.police,
    publicKey: pia.bytes,
    checkedMinute: YES - 60,
    lastMinute: YES + 60,
    name: "Pia",
    unit: "de politie, team Jeugd",
    checkedBy: "Noor",
    ...change,
  });
}

async function proof(
  change: {
    certificate?: Bytes;
    epoch?: number;
    conv?: Bytes;
    signer?: Keys;
    about?: Bytes;
    slot?: number;
  } = {},
): Promise<LetIn> {
  const { certificate = await certified(), epoch = FIRST, conv = CONV, signer = signs, slot = 2 } = change;
  const receipt = await signConsent(signer, {
    conv,
    epoch,
    certificate: await certificateHash(change.about ?? certificate),
    shown: await shownHash("Pia van de politie"),
    minute: YES,
  });
  return {
    slot,
    certificate: toBase64url(certificate),
    receipt: toBase64url(receipt),
    sign_key: toBase64url(signs.bytes),
  };
}

function record(number = FIRST, creator = 0, guests: readonly Keys[] = [pia]): EpochRecord {
  const members = [
    { slot: 0, role: Role.youth, generation: 0, key: youth.bytes },
    { slot: 1, role: Role.team, generation: 1, key: team.bytes },
    ...guests.map(({ bytes }, at) => ({ slot: 2 + at, role: Role.guest, generation: 0, key: bytes })),
  ];
  return { conv: CONV, number, creator, prev: new Uint8Array(32).fill(1), members };
}

const check = (proofs: LetIn[], one = record(), before?: Guests, key: Keys | null = root) =>
  checkGuests(key?.bytes ?? null, one, proofs, before);

describe("a guest in a record is known", () => {
  test("with a certificate of this root, the member's key, and the youth's yes to this epoch", async () => {
    const found = await check([await proof()]);

    expect(found?.get(2)).toMatchObject({ since: FIRST, guest: { name: "Pia" } });
  });

  test("in the epochs after it, whoever made them, as long as they were in the one before", async () => {
    const proofs = [await proof()];
    const before = (await check(proofs))!;

    expect((await check(proofs, record(FIRST + 1, 1), before))?.get(2)?.since).toBe(FIRST);
  });

  test("when the certificate is over by now, because it was not at the yes", async () => {
    expect(await check([await proof({ certificate: await certified({ lastMinute: YES }) })])).not.toBe(null);
  });

  test("nobody needs proof in a record without guests", async () => {
    expect(await check([], record(FIRST, 1, []), undefined, null)).toEqual(new Map());
  });
});

describe("a guest in a record is not known", () => {
  const attacks: Record<string, () => Promise<Guests | null>> = {
    "without any proof": () => check([]),
    "without a root to hold it against": async () => check([await proof()], record(), undefined, null),
    "when the proof is of another slot": async () => check([await proof({ slot: 3 })]),
    "with a certificate that another root signed": async () =>
      check([await proof({ certificate: await certified({}, await generateKeys("ECDSA")) })]),
    "with a certificate that was over at the yes": async () =>
      check([await proof({ certificate: await certified({ lastMinute: YES - 1 }) })]),
    "with somebody else's key in the record": async () => check([await proof()], record(FIRST, 0, [axel])),
    "with a certificate for another key": async () =>
      check([await proof({ certificate: await certified({ publicKey: axel.bytes }) })]),
    "with a receipt that somebody else signed": async () =>
      check([await proof({ signer: await generateKeys("ECDSA") })]),
    "with a receipt for another certificate": async () =>
      check([await proof({ about: await certified({ name: "Axel" }) })]),
    "with a receipt of another conversation": async () =>
      check([await proof({ conv: new Uint8Array(16).fill(8) })]),
    "with a receipt of an earlier epoch, and not in the one before": async () =>
      check([await proof({ epoch: FIRST - 1 })], record(), new Map()),
    "with a receipt of an earlier epoch, when nothing is known of the one before": async () =>
      check([await proof({ epoch: FIRST - 1 })]),
    "with a receipt of a later epoch": async () => check([await proof({ epoch: FIRST + 1 })]),
    "let in by the team": async () => check([await proof()], record(FIRST, 1)),
    "beside one who is": async () => check([await proof()], record(FIRST, 0, [pia, axel])),
    "with bytes that are no receipt": async () => check([{ ...(await proof()), receipt: "AAAA" }]),
    "with text that is no base64url": async () => check([{ ...(await proof()), certificate: "?" }]),
  };

  for (const [what, attack] of Object.entries(attacks)) {
    test(what, async () => {
      expect(await attack()).toBe(null);
    });
  }

  test("once the certificate is another than at first", async () => {
    const before = (await check([await proof()]))!;
    const other = await proof({ certificate: await certified({ name: "Pia de tweede" }) });

    expect(await check([other], record(FIRST + 1, 1), before)).toBe(null);
  });
});
