import { type Bytes, fromBase64url, openAppointment, openSummary, TEAM_SLOT } from "../crypto";
import type { TeamKeys } from "./teamholder";
import type { Base64Url } from "./wire";

/*
 * What is kept with a conversation besides its messages, opened with the team key of its generation. Null when there is
 * none, when that key is not here, or when it does not open.
 */

export async function keptSummary(
  keys: TeamKeys,
  conv: Base64Url,
  kept: { generation: number; sealed: Base64Url } | null | undefined,
): Promise<string | null> {
  const own = kept && keys.get(kept.generation);
  if (!own) return null;
  const place = { conv: fromBase64url(conv), generation: kept.generation };
  return openSummary(own, place, fromBase64url(kept.sealed)).catch(() => null);
}

/** `youth` is the youth's public key: only they can have made it. */
export async function keptAppointment(
  keys: TeamKeys,
  conv: Base64Url,
  kept: { generation: number; seal: Base64Url } | null | undefined,
  youth: Bytes | undefined,
): Promise<string | null> {
  const own = kept && keys.get(kept.generation);
  if (!own || !youth) return null;
  const place = { conv: fromBase64url(conv), slot: TEAM_SLOT, generation: kept.generation };
  return openAppointment(own, youth, place, fromBase64url(kept.seal)).catch(() => null);
}
