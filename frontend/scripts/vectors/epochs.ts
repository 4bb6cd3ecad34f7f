import { rewrapEpoch } from "../../src/crypto/epoch";
import { exportPrivate, type Keys } from "../../src/crypto/keys";
import type { Made, People } from "./people";
import type { Vector } from "./vector";

const NAMES = ["youth", "team", "guest"];

/** Every seal of the four epochs (nine), and three of a second conversation. */
export async function sealVectors(people: People, made: Made[], other: Made[]): Promise<Vector[]> {
  const all = [...made, ...other.slice(1, 2)];
  const vectors = all.flatMap(({ epoch, seals }) =>
    seals.map(async ({ slot, seal }) => {
      const { conv, number } = epoch.record;
      const key = await exportPrivate(holder(people, number, slot));
      const what = `epoch ${number}, made by the ${NAMES[epoch.record.creator]}, opened by the ${NAMES[slot]}`;
      const output = { secret: epoch.secret, hash: epoch.hash };
      return { what, op: "open_epoch", input: { conv, record: epoch.bytes, slot, seal, key }, output };
    }),
  );
  return Promise.all(vectors);
}

export function holder({ ylva, team, nextTeam, pia }: People, number: number, slot: number): Keys {
  if (slot === 0) return ylva.open;
  if (slot === 1) return number === 4 ? nextTeam : team;
  return pia;
}

export async function recordVectors(made: Made[]): Promise<Vector[]> {
  const vectors: Vector[] = [];
  for (const [at, { epoch }] of made.entries()) {
    const { conv, number, creator, prev } = epoch.record;
    const members = epoch.record.members.map((one) => ({ ...one }));
    const output = { conv, number, creator, prev, members };
    vectors.push({
      what: `record of epoch ${number}`,
      op: "read_record",
      input: { record: epoch.bytes },
      output,
    });
    const before = made[at - 1]?.epoch.bytes;
    if (before) {
      const input = { before, after: epoch.bytes };
      vectors.push({
        what: `epoch ${number} follows epoch ${number - 1}`,
        op: "succession",
        input,
        output: {},
      });
    }
  }
  return vectors;
}

export async function rewrapVectors({ team, nextTeam }: People, made: Made[]): Promise<Vector[]> {
  const vectors: Vector[] = [];
  for (const [{ epoch }, keys, generation] of [
    [made[0]!, nextTeam, 2],
    [made[1]!, nextTeam, 2],
    [made[2]!, nextTeam, 3],
    [made[2]!, team, 4],
  ] as const) {
    const { conv, number } = epoch.record;
    const seal = await rewrapEpoch(epoch, generation, keys);
    const input = { conv, record: epoch.bytes, generation, seal, key: await exportPrivate(keys) };
    const what = `epoch ${number} for team ${generation}`;
    vectors.push({ what, op: "open_rewrapped", input, output: { secret: epoch.secret } });
  }
  return vectors;
}
