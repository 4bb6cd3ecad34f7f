import { type Epoch, makeEpoch, openEpoch, type SlotSeal } from "../../src/crypto/epoch";
import { generateIdentity, type Identity } from "../../src/crypto/identity";
import { generateKeys, type Keys } from "../../src/crypto/keys";
import { type Member, Role, TEAM_SLOT, YOUTH_SLOT } from "../../src/crypto/record";

export const CONV = new Uint8Array(16).fill(7);
const NOTHING = new Uint8Array(32);

export const youthMember = ({ open }: Identity): Member => ({
  slot: YOUTH_SLOT,
  role: Role.youth,
  generation: 0,
  key: open.bytes,
});

export const teamMember = (team: Keys, generation = 1): Member => ({
  slot: TEAM_SLOT,
  role: Role.team,
  generation,
  key: team.bytes,
});

export const guestMember = (keys: Keys, slot = 2): Member => ({
  slot,
  role: Role.guest,
  generation: 0,
  key: keys.bytes,
});

export interface Talk {
  readonly ylva: Identity;
  readonly team: Keys;
  readonly pia: Keys;
  readonly axel: Keys;
}

export async function people(): Promise<Talk> {
  const [team, pia, axel] = [
    await generateKeys("ECDH"),
    await generateKeys("ECDH"),
    await generateKeys("ECDH"),
  ];
  return { ylva: await generateIdentity(), team, pia, axel };
}

/** The youth makes the next epoch, with the guests in it. */
export function nextEpoch({ ylva, team }: Talk, before: Epoch | undefined, guests: Keys[] = []) {
  return makeEpoch({
    conv: CONV,
    number: (before?.record.number ?? 0) + 1,
    prevHash: before?.hash ?? NOTHING,
    creator: { slot: YOUTH_SLOT, keys: ylva.open },
    members: [youthMember(ylva), teamMember(team), ...guests.map((keys, at) => guestMember(keys, at + 2))],
  });
}

export function opens(
  keys: Keys,
  slot: number,
  { epoch, seals }: { epoch: Epoch; seals: SlotSeal[] },
): Promise<Epoch> {
  const { seal } = seals.find((one) => one.slot === slot) ?? seals[0]!;
  return openEpoch({ conv: CONV, record: epoch.bytes, slot, seal, keys });
}
