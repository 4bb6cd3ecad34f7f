import { expect, test } from "vitest";
import { generateKeys, Role } from "../../src/crypto";
import { TeamHolder } from "../../src/protocol/teamholder";

test("a guest in a record that the worker never opened is not carried into the next epoch", async () => {
  const [youth, team, newer, axel] = await Promise.all([1, 2, 3, 4].map(() => generateKeys("ECDH")));
  const member = (
    slot: number,
    role: Role,
    generation: number,
    { bytes }: { bytes: Uint8Array<ArrayBuffer> },
  ) => ({
    slot,
    role,
    generation,
    key: bytes,
  });
  const members = [
    member(0, Role.youth, 0, youth!),
    member(1, Role.team, 1, team!),
    member(2, Role.guest, 0, axel!),
  ];
  const record = {
    conv: new Uint8Array(16),
    number: 4,
    creator: 0,
    prev: new Uint8Array(32).fill(1),
    members,
  };
  const holder = new TeamHolder(
    new Map([
      [1, team!],
      [2, newer!],
    ]),
    null,
    { news: () => ({ heard: null, isDismissing: false, now: 0 }), letGo: async () => true },
  );

  const next = holder.successor(record, "renew")!;

  expect(next.members.map(({ slot, key }) => [slot, key])).toEqual([
    [0, youth!.bytes],
    [1, newer!.bytes],
  ]);
});
