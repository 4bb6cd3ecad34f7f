import type { Bytes } from "../../src/crypto/bytes";
import { type Epoch, makeEpoch, type SlotSeal } from "../../src/crypto/epoch";
import { generateIdentity, type Identity } from "../../src/crypto/identity";
import { generateKeys, type Keys } from "../../src/crypto/keys";
import { type Member, Role, TEAM_SLOT, YOUTH_SLOT } from "../../src/crypto/record";

/** The cast: Ylva (youth), Kai (care worker), Noor (supervisor), Pia (officer), Axel (must see nothing). */
export interface People {
  readonly ylva: Identity;
  readonly kai: Keys;
  readonly noor: Keys;
  readonly pia: Keys;
  readonly axel: Keys;
  readonly team: Keys;
  readonly nextTeam: Keys;
  readonly root: Keys;
}

export async function drawPeople(): Promise<People> {
  return {
    ylva: await generateIdentity(),
    kai: await generateKeys("ECDH"),
    noor: await generateKeys("ECDH"),
    pia: await generateKeys("ECDH"),
    axel: await generateKeys("ECDH"),
    team: await generateKeys("ECDH"),
    nextTeam: await generateKeys("ECDH"),
    root: await generateKeys("ECDSA"),
  };
}

export const youth = (keys: Keys): Member => ({
  slot: YOUTH_SLOT,
  role: Role.youth,
  generation: 0,
  key: keys.bytes,
});
export const team = (keys: Keys, generation = 1): Member => ({
  slot: TEAM_SLOT,
  role: Role.team,
  generation,
  key: keys.bytes,
});
export const guest = (keys: Keys, slot = 2): Member => ({
  slot,
  role: Role.guest,
  generation: 0,
  key: keys.bytes,
});

export interface Made {
  readonly epoch: Epoch;
  readonly seals: SlotSeal[];
}

/** A conversation of four epochs: the youth starts, lets Pia in, Kai puts her out, and a new team key follows. */
export async function drawEpochs(people: People, conv: Bytes): Promise<Made[]> {
  const { ylva, pia, team: team1, nextTeam } = people;
  const byYouth = { slot: YOUTH_SLOT, keys: ylva.open };
  const pair = [youth(ylva.open), team(team1)];
  const made: Made[] = [];
  const add = async (creator: { slot: number; keys: Keys }, members: Member[]) => {
    const prevHash = made.at(-1)?.epoch.hash ?? new Uint8Array(32);
    made.push(await makeEpoch({ conv, number: made.length + 1, prevHash, creator, members }));
  };
  await add(byYouth, pair);
  await add(byYouth, [...pair, guest(pia)]);
  await add({ slot: TEAM_SLOT, keys: team1 }, pair);
  await add({ slot: TEAM_SLOT, keys: nextTeam }, [youth(ylva.open), team(nextTeam, 2)]);
  return made;
}

export function sealOf(made: Made, slot: number): Bytes {
  return made.seals.find((one) => one.slot === slot)!.seal;
}
