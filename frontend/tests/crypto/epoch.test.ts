import { expect, test } from "vitest";
import { makeEpoch, openRewrapped, rewrapEpoch } from "../../src/crypto/epoch";
import { generateKeys } from "../../src/crypto/keys";
import { checkSuccession, TEAM_SLOT, YOUTH_SLOT } from "../../src/crypto/record";
import { CONV, guestMember, nextEpoch, opens, people, teamMember, youthMember } from "./talk";

test("each member opens the epoch and gets the same secret", async () => {
  const cast = await people();
  const made = await nextEpoch(cast, undefined, [cast.pia]);

  for (const [slot, keys] of [cast.ylva.open, cast.team, cast.pia].entries()) {
    expect((await opens(keys, slot, made)).secret).toEqual(made.epoch.secret);
  }
});

test("a guest opens the epoch they were let into, none before and none after", async () => {
  const cast = await people();
  const before = await nextEpoch(cast, undefined);
  const during = await nextEpoch(cast, before.epoch, [cast.pia]);
  const after = await nextEpoch(cast, during.epoch);

  await expect(opens(cast.pia, 2, during)).resolves.toBeTruthy();
  await expect(opens(cast.pia, 2, before)).rejects.toMatchObject({ code: "not_a_member" });
  await expect(opens(cast.pia, 2, after)).rejects.toMatchObject({ code: "not_a_member" });
});

test("Axel opens nothing, whichever slot he names", async () => {
  const cast = await people();
  const made = await nextEpoch(cast, undefined, [cast.pia]);

  for (const slot of [0, 1, 2, 3]) {
    await expect(opens(cast.axel, slot, made)).rejects.toMatchObject({ code: "not_a_member" });
  }
});

test("a server that makes an epoch of its own for the right members is found out", async () => {
  const cast = await people();
  const server = await people();
  const real = await nextEpoch(cast, undefined);
  const members = [youthMember(cast.ylva), teamMember(cast.team)];
  const wanted = { conv: CONV, number: 1, prevHash: new Uint8Array(32), members };
  const own = { slot: YOUTH_SLOT, keys: { ...server.ylva.open, bytes: cast.ylva.open.bytes } };
  const forged = await makeEpoch({ ...wanted, creator: own });

  expect(forged.epoch.hash).toEqual(real.epoch.hash);
  await expect(opens(cast.team, TEAM_SLOT, forged)).rejects.toMatchObject({ code: "seal_refused" });
  await expect(opens(cast.ylva.open, YOUTH_SLOT, forged)).rejects.toMatchObject({ code: "seal_refused" });
});

test("a creator who is not in the record cannot make it", async () => {
  const cast = await people();
  const creator = { slot: YOUTH_SLOT, keys: cast.axel };
  const members = [youthMember(cast.ylva), teamMember(cast.team)];

  const made = makeEpoch({ conv: CONV, number: 1, prevHash: new Uint8Array(32), creator, members });

  await expect(made).rejects.toMatchObject({ code: "not_a_member" });
});

test("the newer team opens a rewrapped epoch, the former one does not", async () => {
  const cast = await people();
  const newer = await generateKeys("ECDH");
  const { epoch } = await nextEpoch(cast, undefined);
  const seal = await rewrapEpoch(epoch, 2, newer);
  const place = { conv: CONV, record: epoch.bytes, generation: 2, seal };

  expect((await openRewrapped({ ...place, team: newer })).secret).toEqual(epoch.secret);
  await expect(openRewrapped({ ...place, team: cast.team })).rejects.toMatchObject({ code: "seal_refused" });
});

test("the team may put a guest out, and let nobody in", async () => {
  const cast = await people();
  const pair = [youthMember(cast.ylva), teamMember(cast.team)];
  const withGuest = [...pair, guestMember(cast.pia)];
  const first = await nextEpoch(cast, undefined, [cast.pia]);
  const next = {
    conv: CONV,
    number: 2,
    prevHash: first.epoch.hash,
    creator: { slot: TEAM_SLOT, keys: cast.team },
  };
  const fewer = await makeEpoch({ ...next, members: pair });
  const more = await makeEpoch({ ...next, members: [...withGuest, guestMember(cast.axel, 3)] });

  await expect(checkSuccession(first.epoch.bytes, fewer.epoch.bytes)).resolves.toBeUndefined();
  await expect(checkSuccession(first.epoch.bytes, more.epoch.bytes)).rejects.toMatchObject({
    code: "broken_succession",
  });
});

test("in random comings and goings a guest opens exactly the epochs they were let into", async () => {
  const cast = await people();
  let seed = 20261124;
  const chance = () => {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  let last: Awaited<ReturnType<typeof nextEpoch>> | undefined;
  for (let at = 0; at < 40; at++) {
    const isIn = chance() < 0.5;
    last = await nextEpoch(cast, last?.epoch, isIn ? [cast.pia] : []);
    const opened = await opens(cast.pia, 2, last).then(
      () => true,
      () => false,
    );
    expect(opened).toBe(isIn);
  }
});
