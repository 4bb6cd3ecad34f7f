import { GuestKind, toBase64url } from "../crypto";
import type { Keyring } from "./keyring";
import type { Http } from "./ports";
import type { GuestAccount, Role } from "./staffwire";
import type { Base64Url, Minute } from "./wire";

/** Minutes in a day: how long a certificate is valid is given in days. */
const DAY = 24 * 60;

export function isGuest(roles: readonly Role[]): boolean {
  return roles.some((role) => role === "officer" || role === "helper");
}

/** The accounts of officers and helpers, for a supervisor. */
export async function listGuests(http: Http): Promise<GuestAccount[]> {
  return (await http.get<{ guests: GuestAccount[] }>("guests")).guests;
}

/**
 * Signs that this account's key belongs to this guest, from `minute` on for `days`. Throws Untrusted unless the key comes
 * from whoever was invited, Locked without the root key.
 */
export async function certify(
  http: Http,
  ring: Keyring,
  account: GuestAccount,
  { checkedBy, minute, days }: { checkedBy: string; minute: Minute; days: number },
): Promise<void> {
  const certificate = await ring.certify({
    kind: account.role === "officer" ? GuestKind.police : GuestKind.helper,
    publicKey: await ring.check(account),
    checkedMinute: minute,
    lastMinute: minute + days * DAY,
    name: account.working_name,
    unit: `${account.organisation}, ${account.unit}`,
    checkedBy,
  });
  await http.post(`guests/${account.handle}/certificate`, { certificate: toBase64url(certificate) });
}

export async function revoke(http: Http, handle: Base64Url): Promise<void> {
  await http.post(`guests/${handle}/revoke`, {});
}
