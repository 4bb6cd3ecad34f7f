import { type Bytes, concat, random, utf8 } from "../../src/crypto/bytes";
import { writeCode } from "../../src/crypto/code";
import { fingerprint } from "../../src/crypto/fingerprint";
import { generateIdentity, wrapIdentity } from "../../src/crypto/identity";
import { keepInvitation, makeInvitation, proveEnrolment, writeFragment } from "../../src/crypto/invitation";
import { codeRoot, staffRoot } from "../../src/crypto/kdf";
import { exportPrivate } from "../../src/crypto/keys";
import { closeState } from "../../src/crypto/resume";
import { split } from "../../src/crypto/split";
import { passphraseBytes, staffSalt, wrapStaffKeys } from "../../src/crypto/staff";
import { sealSummary } from "../../src/crypto/summary";
import { sealRootKey, sealTeamKey, signTeam } from "../../src/crypto/team";
import type { People } from "./people";
import type { Vector } from "./vector";

export async function codeVectors(): Promise<Vector[]> {
  const vectors: Vector[] = [];
  const secrets = [
    new Uint8Array(9),
    new Uint8Array(9).fill(255),
    ...Array.from({ length: 8 }, () => random(9)),
  ];
  const typings: ((text: string) => string)[] = [
    (text) => text,
    (text) => text.toLowerCase(),
    (text) => text.replace(/-/g, ""),
    (text) => text.replace(/-/g, "  "),
    (text) => text.replace(/0/g, "O").replace(/1/g, "I"),
    (text) => text.replace(/0/g, "o").replace(/1/g, "l"),
    (text) => ` ${text}\n`,
    (text) => [...text].join(" "),
  ];
  for (const [at, secret] of secrets.entries()) {
    const text = await writeCode(secret);
    const typed = typings[at % typings.length]!(text);
    vectors.push({
      what: `code ${at + 1}, as it may be typed`,
      op: "code",
      input: { secret, typed },
      output: { text },
    });
  }
  return vectors;
}

export async function typoVectors(): Promise<Vector[]> {
  const good = await writeCode(random(9));
  const swap = (at: number) => good.slice(0, at) + good[at + 1] + good[at] + good.slice(at + 2);
  const put = (at: number, symbol: string) => good.slice(0, at) + symbol + good.slice(at + 1);
  const other = (at: number) => put(at, good[at] === "7" ? "8" : "7");
  const typos: [string, string][] = [
    ["nothing", ""],
    ["one symbol too few", good.slice(0, -1)],
    ["one symbol too many", `${good}7`],
    ["a group too few", good.slice(0, 14)],
    ["the code twice", good + good],
    ["a U, which is no symbol", put(0, "U")],
    ["a full stop", put(4, ".")],
    ["an accent", put(7, "É")],
    ["an emoji", put(2, "🙂")],
    ["a slash between groups", good.replace(/-/g, "/")],
    ...[0, 1, 3, 5, 8, 12, 17, 18].map((at): [string, string] => [`another symbol at ${at}`, other(at)]),
    ["two symbols the other way round", swap(2)],
    ["the last two the other way round", swap(17)],
  ];
  return typos.map(([what, typed]) => ({ what, op: "read_code", input: { typed }, error: "mistyped_code" }));
}

export async function kdfVectors(): Promise<Vector[]> {
  const vectors: Vector[] = [];
  const salt = random(16);
  for (const [secret, used] of [
    [new Uint8Array(9), salt],
    [random(9), salt],
    [random(9), random(16)],
    [random(9), random(32)],
  ] as const) {
    const root = codeRoot(secret, used);
    vectors.push({
      what: `KDF 1, salt of ${used.length}`,
      op: "code_root",
      input: { secret, salt: used },
      output: { root },
    });
  }
  for (const [username, passphrase] of [
    ["Kai", "drie natte fietsen onder de brug"],
    ["noor.é", "cafe\u0301 op de hoek van de straat"],
  ] as const) {
    const used = await staffSalt(salt, username);
    const root = staffRoot(passphraseBytes(passphrase), used);
    const input = { username, passphrase, salt };
    vectors.push({ what: `KDF 2 for ${username}`, op: "staff_root", input, output: { salt: used, root } });
  }
  return vectors;
}

export async function splitVectors(): Promise<Vector[]> {
  const roots = [new Uint8Array(32), random(32), random(32), random(32)];
  return Promise.all(
    roots.map(async (root, at) => ({
      what: `split ${at + 1}`,
      op: "split",
      input: { root },
      output: { ...(await split(root)) },
    })),
  );
}

export async function identityVectors(): Promise<Vector[]> {
  const vectors: Vector[] = [];
  for (const at of [1, 2, 3, 4]) {
    const [kek, identity] = [random(32), await generateIdentity()];
    const input = { kek, blob: await wrapIdentity(kek, identity) };
    const output = { open: identity.open.bytes, sign: identity.sign.bytes };
    vectors.push({ what: `identity ${at}`, op: "unwrap_identity", input, output });
  }
  return vectors;
}

export async function staffVectors(people: People): Promise<Vector[]> {
  const { kai, noor, team, nextTeam, root } = people;
  const vectors: Vector[] = [];
  for (const [name, keys, pinned] of [
    ["Kai", kai, root.bytes],
    ["Noor", noor, root.bytes],
    ["Noor, before the root", noor, null],
  ] as const) {
    const kek = random(32);
    const input = { kek, blob: await wrapStaffKeys(kek, { keys, root: pinned }) };
    vectors.push({
      what: `key blob of ${name}`,
      op: "unwrap_staff",
      input,
      output: { key: keys.bytes, root: pinned },
    });
  }
  for (const [generation, keys] of [
    [1, team],
    [2, nextTeam],
  ] as const) {
    const { signature } = await signTeam(root, generation, keys.bytes);
    const input = { root: root.bytes, generation, key: keys.bytes, signature };
    vectors.push({ what: `root vouches for team ${generation}`, op: "check_team", input, output: {} });
    const sealed = await sealTeamKey(kai.bytes, root, generation, keys);
    const opened = {
      own: await exportPrivate(kai),
      root: root.bytes,
      generation,
      public: keys.bytes,
      sealed,
    };
    vectors.push({
      what: `team key ${generation} for Kai`,
      op: "open_team_key",
      input: opened,
      output: { public: keys.bytes },
    });
  }
  const sealed = await sealRootKey(noor.bytes, root);
  const input = { own: await exportPrivate(noor), public: root.bytes, sealed };
  vectors.push({ what: "root key for Noor", op: "open_root_key", input, output: { public: root.bytes } });
  vectors.push({
    what: "fingerprint",
    op: "fingerprint",
    input: { key: root.bytes },
    output: { text: await fingerprint(root.bytes) },
  });
  const same = { pinned: root.bytes, offered: root.bytes };
  vectors.push({ what: "the same root", op: "check_root", input: same, output: {} });
  vectors.push({ what: "no root known yet", op: "check_root", input: { ...same, pinned: null }, output: {} });
  return vectors;
}

export async function summaryVectors({ team, nextTeam }: People): Promise<Vector[]> {
  const texts = [
    "",
    "Belt liever niet. Woensdag na vier uur.",
    `Afspraak: ${"é".repeat(900)}`,
    "x".repeat(2044),
  ];
  const vectors: Vector[] = [];
  for (const [at, text] of texts.entries()) {
    const [keys, generation, conv] = [at % 2 ? nextTeam : team, 1 + (at % 2), random(16)];
    const sealed = await sealSummary(keys, { conv, generation }, text);
    const input = { team: await exportPrivate(keys), conv, generation, sealed };
    vectors.push({ what: `summary ${at + 1}`, op: "open_summary", input, output: { text } });
  }
  return vectors;
}

export async function invitationVectors({ root, kai, pia }: People): Promise<Vector[]> {
  const vectors: Vector[] = [];
  for (const [name, keys] of [
    ["Kai", kai],
    ["Pia", pia],
  ] as const) {
    const invitation = makeInvitation();
    const { id, secret } = invitation;
    const fragment = writeFragment(invitation);
    vectors.push({
      what: `link for ${name}`,
      op: "read_fragment",
      input: { fragment },
      output: { id, secret },
    });
    const mac = await proveEnrolment(invitation, keys.bytes);
    vectors.push({
      what: `${name} enrols`,
      op: "check_enrolment",
      input: { id, secret, public: keys.bytes, mac },
      output: {},
    });
    const kept = await keepInvitation(root, invitation);
    const input = { root: await exportPrivate(root), id, kept };
    vectors.push({ what: `secret for ${name}, kept`, op: "recall_invitation", input, output: { secret } });
  }
  return vectors;
}

export async function resumeVectors(): Promise<Vector[]> {
  const states: Bytes[] = [new Uint8Array(0), utf8('{"draft":"ik ben er weer"}'), concat(random(2000))];
  return Promise.all(
    states.map(async (state, at) => {
      const [tab, server] = [random(32), random(32)];
      const input = { tab, server, blob: await closeState(tab, server, state) };
      return { what: `state ${at + 1}`, op: "open_state", input, output: { state } };
    }),
  );
}
