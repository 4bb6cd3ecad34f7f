import { closeBox } from "../../src/crypto/box";
import { concat, random, u32, utf8 } from "../../src/crypto/bytes";
import { label } from "../../src/crypto/hash";
import { packIdentity, wrapIdentity } from "../../src/crypto/identity";
import { keepInvitation, makeInvitation, proveEnrolment, writeFragment } from "../../src/crypto/invitation";
import { exportPrivate, generateKeys } from "../../src/crypto/keys";
import { closeState } from "../../src/crypto/resume";
import { seal } from "../../src/crypto/seal";
import { wrapStaffKeys } from "../../src/crypto/staff";
import { sealSummary } from "../../src/crypto/summary";
import { sealTeamKey, signTeam } from "../../src/crypto/team";
import { forgedSummary, forgedTeamKey } from "./forged";
import { refusals } from "./negative";
import type { People } from "./people";
import { flip, set, type Vector } from "./vector";

export async function secretNegatives({ ylva, root, kai, axel }: People): Promise<Vector[]> {
  const kek = random(32);
  const blob = await wrapIdentity(kek, ylva);
  const halves = { tab: random(32), server: random(32) };
  const state = { ...halves, blob: await closeState(halves.tab, halves.server, utf8("state")) };
  const invitation = makeInvitation();
  const mac = await proveEnrolment(invitation, kai.bytes);
  const fragment = writeFragment(invitation);
  const kept = await keepInvitation(root, invitation);
  return [
    ...refusals("unwrap_identity", { kek, blob }, [
      ["another code", { kek: random(32) }, "box_refused"],
      ["iv", { blob: flip(blob, 0) }, "box_refused"],
      ["ciphertext", { blob: flip(blob, 100) }, "box_refused"],
      ["tag", { blob: flip(blob, -1) }, "box_refused"],
      ["cut short", { blob: blob.slice(0, 20) }, "box_refused"],
      ["nothing inside", { blob: await closeBox(kek, new Uint8Array(0), label("identity")) }, "bad_key"],
      [
        "a byte after the keys",
        { blob: await closeBox(kek, concat(await packIdentity(ylva), new Uint8Array(1)), label("identity")) },
        "bad_key",
      ],
      [
        "one key only",
        { blob: await closeBox(kek, concat(u32(138), random(138)), label("identity")) },
        "bad_key",
      ],
      ["a staff key blob", { blob: await wrapStaffKeys(kek, { keys: kai, root: null }) }, "box_refused"],
    ]),
    ...refusals("open_state", state, [
      ["another half of the tab", { tab: random(32) }, "box_refused"],
      ["another half of the server", { server: random(32) }, "box_refused"],
      ["the halves exchanged", { tab: halves.server, server: halves.tab }, "box_refused"],
      ["tag", { blob: flip(state.blob, -1) }, "box_refused"],
    ]),
    ...refusals("read_fragment", { fragment }, [
      ["too short", { fragment: fragment.slice(1) }, "bad_invitation"],
      ["padding", { fragment: `${fragment.slice(1)}=` }, "bad_invitation"],
    ]),
    ...refusals("check_enrolment", { ...invitation, public: kai.bytes, mac }, [
      ["another key", { public: axel.bytes }, "bad_enrolment"],
      ["another invitation", { id: random(16) }, "bad_enrolment"],
      ["another secret", { secret: random(32) }, "bad_enrolment"],
      ["another proof", { mac: flip(mac, 0) }, "bad_enrolment"],
    ]),
    ...refusals("recall_invitation", { root: await exportPrivate(root), id: invitation.id, kept }, [
      ["another invitation", { id: random(16) }, "box_refused"],
      ["tag", { kept: flip(kept, -1) }, "box_refused"],
    ]),
  ];
}

export async function staffNegatives({ kai, noor, axel, team, nextTeam, root }: People): Promise<Vector[]> {
  const kek = random(32);
  const blob = await wrapStaffKeys(kek, { keys: kai, root: root.bytes });
  const pkcs8 = await exportPrivate(kai);
  const key = concat(u32(pkcs8.length), pkcs8);
  const { signature } = await signTeam(root, 1, team.bytes);
  const vouched = { root: root.bytes, generation: 1, key: team.bytes, signature };
  const sealed = await sealTeamKey(kai.bytes, root, 1, team);
  const otherRoot = await generateKeys("ECDSA");
  const served = { public: noor.bytes };
  const info = concat(label("teamkey"), u32(1), team.bytes);
  const opened = {
    own: await exportPrivate(kai),
    root: root.bytes,
    generation: 1,
    public: team.bytes,
    sealed,
  };
  const conv = random(16);
  const context = concat(label("summary"), conv, u32(1));
  const summary = {
    team: await exportPrivate(team),
    conv,
    generation: 1,
    sealed: await sealSummary(team, { conv, generation: 1 }, "kort"),
  };
  return [
    ...refusals("unwrap_staff", { kek, blob }, [
      ["another passphrase", { kek: random(32) }, "box_refused"],
      ["ciphertext", { blob: flip(blob, 60) }, "box_refused"],
      [
        "an unknown flag",
        { blob: await closeBox(kek, concat(key, Uint8Array.of(2)), label("staffkey")) },
        "bad_key",
      ],
      [
        "half a root",
        { blob: await closeBox(kek, concat(key, Uint8Array.of(1), random(30)), label("staffkey")) },
        "bad_key",
      ],
      [
        "no key",
        { blob: await closeBox(kek, concat(u32(9), random(9), Uint8Array.of(0)), label("staffkey")) },
        "bad_key",
      ],
    ]),
    ...refusals("check_root", { pinned: root.bytes, offered: root.bytes }, [
      ["another root", { offered: flip(root.bytes, 64) }, "root_changed"],
    ]),
    ...refusals("check_team", vouched, [
      ["another team key", { key: nextTeam.bytes }, "bad_signature"],
      ["another generation", { generation: 2 }, "bad_signature"],
      ["another signature", { signature: flip(signature, 10) }, "bad_signature"],
      ["a signature cut short", { signature: signature.slice(0, -1) }, "bad_signature"],
      ["a signature of zeros", { signature: new Uint8Array(64) }, "bad_signature"],
      ["a root that is no point", { root: flip(root.bytes, 64) }, "bad_key"],
    ]),
    ...refusals("open_team_key", opened, [
      ["somebody else", { own: await exportPrivate(axel) }, "seal_refused"],
      ["another generation", { generation: 2 }, "seal_refused"],
      ["another public key", { public: nextTeam.bytes }, "seal_refused"],
      ["another root", { root: otherRoot.bytes }, "bad_signature"],
      [
        "a team key of the server's own",
        { ...served, sealed: await sealTeamKey(kai.bytes, otherRoot, 1, noor) },
        "bad_signature",
      ],
      [
        "without the root's signature",
        { sealed: await seal(kai.bytes, await exportPrivate(team), info) },
        "bad_signature",
      ],
      [
        "another key inside",
        { sealed: await forgedTeamKey(kai.bytes, team.bytes, noor, signature) },
        "seal_refused",
      ],
    ]),
    ...refusals("open_summary", summary, [
      ["another conversation", { conv: random(16) }, "box_refused"],
      ["another generation", { generation: 2 }, "box_refused"],
      ["another team key", { team: await exportPrivate(nextTeam) }, "box_refused"],
      ["tag", { sealed: flip(summary.sealed, -1) }, "box_refused"],
      [
        "padding that is not zero",
        { sealed: await forgedSummary(team, context, set(new Uint8Array(256), 255, 1)) },
        "bad_padding",
      ],
      [
        "a bucket too large",
        { sealed: await forgedSummary(team, context, new Uint8Array(512)) },
        "bad_padding",
      ],
    ]),
  ];
}
