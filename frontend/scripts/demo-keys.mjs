// Makes the keys of a try-out's demo accounts with the front end's own cryptography, as a browser would.
// Reads {salt, staff: [{username, passphrase, holdsRoot, guest}]} from standard input, writes the public and sealed
// halves; `guest` is null, or {kind, name, unit, checkedBy, days} for somebody who gets an invitation and a certificate.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const ENTRY = `
export * from "./src/crypto/index";
export { staffRoot } from "./src/crypto/kdf";
export { split } from "./src/crypto/split";
`;

async function loadCrypto() {
  const bundle = await build({
    stdin: { contents: ENTRY, resolveDir: fileURLToPath(new URL("..", import.meta.url)), loader: "ts" },
    bundle: true,
    write: false,
    format: "esm",
    platform: "neutral",
    logLevel: "error",
  });
  const folder = mkdtempSync(join(tmpdir(), "luwte-"));
  try {
    const file = join(folder, "crypto.mjs");
    writeFileSync(file, bundle.outputFiles[0].contents);
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const packed = (bytes) => Buffer.from(bytes).toString("base64url");
const { salt, staff } = JSON.parse(await text(process.stdin));
const luwte = await loadCrypto();
const root = await luwte.generateKeys("ECDSA");
const team = await luwte.generateKeys("ECDH");
const signed = await luwte.signTeam(root, 1, team.bytes);

/** What an invited guest has, and a supervisor's browser signed. */
async function introduce(keys, { kind, name, unit, checkedBy, days }) {
  const invitation = luwte.makeInvitation();
  const minute = Math.floor(Date.now() / 60_000);
  const guest = {
    kind: luwte.GuestKind[kind],
    publicKey: keys.bytes,
    checkedMinute: minute,
    lastMinute: minute + days * 24 * 60,
    name,
    unit,
    checkedBy,
  };
  return {
    invitation: packed(invitation.id),
    mac: packed(await luwte.proveEnrolment(invitation, keys.bytes)),
    wrapped_secret: packed(await luwte.keepInvitation(root, invitation)),
    certificate: packed(await luwte.signCertificate(root, guest)),
  };
}

async function enrol({ username, passphrase, holdsRoot, guest }) {
  const keys = await luwte.generateKeys("ECDH");
  const own = await luwte.staffSalt(new Uint8Array(Buffer.from(salt, "base64url")), username);
  const { auth, kek } = await luwte.split(luwte.staffRoot(luwte.passphraseBytes(passphrase), own));
  return {
    username,
    auth: packed(auth),
    public_key: packed(keys.bytes),
    blob: packed(await luwte.wrapStaffKeys(kek, { keys, root: root.bytes })),
    team_seal: guest ? null : packed(await luwte.sealTeamKey(keys.bytes, root, 1, team)),
    root_seal: holdsRoot ? packed(await luwte.sealRootKey(keys.bytes, root)) : null,
    guest: guest ? await introduce(keys, guest) : null,
  };
}

const made = [];
for (const one of staff) made.push(await enrol(one));
const answer = {
  root_public: packed(root.bytes),
  team: { public_key: packed(team.bytes), signature: packed(signed.signature) },
  staff: made,
};
process.stdout.write(JSON.stringify(answer));
