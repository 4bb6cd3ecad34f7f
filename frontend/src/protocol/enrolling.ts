import {
  type Bytes,
  fromBase64url,
  generateKeys,
  type Invitation,
  proveEnrolment,
  readFragment,
  toBase64url,
  wrapStaffKeys,
} from "../crypto";
import { Refused } from "./errors";
import type { Base64Url } from "./wire";

/** The invitation in a link's fragment. Throws `Refused` with `unknown` for a fragment that is none. */
export function invitationIn(fragment: string): Invitation {
  try {
    return readFragment(fragment);
  } catch {
    throw new Refused({ code: "unknown" });
  }
}

/**
 * A fresh key pair, as the body of `POST enrol/finish`: the blob opens with `kek` and holds `root` when that is known.
 * `first`: the link of `manage.py invite`.
 */
export async function enrolmentOf(
  invitation: Invitation,
  { auth, kek, root, first }: { auth: Base64Url; kek: Bytes; root: Base64Url | null; first: boolean },
): Promise<object> {
  const keys = await generateKeys("ECDH");
  const blob = await wrapStaffKeys(kek, { keys, root: root === null ? null : fromBase64url(root) });
  // The server made the first supervisor's secret itself; every other one stays in the browsers.
  const proof = first
    ? { token: toBase64url(invitation.secret), mac: "" }
    : { mac: toBase64url(await proveEnrolment(invitation, keys.bytes)) };
  return {
    id: toBase64url(invitation.id),
    auth,
    public_key: toBase64url(keys.bytes),
    blob: toBase64url(blob),
    ...proof,
  };
}
