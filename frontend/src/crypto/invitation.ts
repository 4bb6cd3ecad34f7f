import { fromBase64url, toBase64url } from "./base64url";
import { closeBox, openBox } from "./box";
import { type Bytes, concat, random } from "./bytes";
import { CryptoError } from "./errors";
import { derive, hmac, isHmac, label } from "./hash";
import { type Keys, scalar } from "./keys";

const ID_LENGTH = 16;
const SECRET_LENGTH = 32;

/** An invitation: `id` (16 bytes) is known to the server, `secret` (32) only to who reads the link. */
export interface Invitation {
  readonly id: Bytes;
  readonly secret: Bytes;
}

export function makeInvitation(): Invitation {
  return { id: random(ID_LENGTH), secret: random(SECRET_LENGTH) };
}

/** The link's fragment: 64 characters. */
export function writeFragment({ id, secret }: Invitation): string {
  return toBase64url(concat(id, secret));
}

/** Throws bad_invitation. */
export function readFragment(fragment: string): Invitation {
  if (!/^[\w-]{64}$/.test(fragment)) throw new CryptoError("bad_invitation");
  const bytes = fromBase64url(fragment);
  return { id: bytes.slice(0, ID_LENGTH), secret: bytes.slice(ID_LENGTH) };
}

function enrolStatement(id: Bytes, publicKey: Bytes): Bytes {
  return concat(label("enrol"), id, publicKey);
}

/** Proves to the supervisor's browser that `publicKey` comes from who holds the link: 32 bytes. */
export function proveEnrolment({ id, secret }: Invitation, publicKey: Bytes): Promise<Bytes> {
  return hmac(secret, enrolStatement(id, publicKey));
}

/** Throws bad_enrolment. */
export async function checkEnrolment(
  { id, secret }: Invitation,
  publicKey: Bytes,
  mac: Bytes,
): Promise<void> {
  if (!(await isHmac(secret, mac, enrolStatement(id, publicKey)))) throw new CryptoError("bad_enrolment");
}

function keeperKey(root: Keys, id: Bytes): Promise<Bytes> {
  return scalar(root).then((secret) => derive(secret, concat(label("invite"), id), 32));
}

/** The invitation's secret, kept by the server for whoever holds the root key: 60 bytes. */
export async function keepInvitation(root: Keys, { id, secret }: Invitation): Promise<Bytes> {
  return closeBox(await keeperKey(root, id), secret, concat(label("invite"), id));
}

/** Throws box_refused. */
export async function recallInvitation(root: Keys, id: Bytes, kept: Bytes): Promise<Invitation> {
  return { id, secret: await openBox(await keeperKey(root, id), kept, concat(label("invite"), id)) };
}
