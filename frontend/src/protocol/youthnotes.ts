import { openAppointment, sealAppointment } from "../crypto/appointment";
import { certificateHash } from "../crypto/certificate";
import { noteHash, sealNote, signApproval } from "../crypto/handover";
import { fromBase64url, TEAM_SLOT, toBase64url, YOUTH_SLOT } from "../crypto/phone";
import type { Call } from "./link";
import type { Visit } from "./visit";
import type { Base64Url } from "./wire";

/** Seals what the youth approved to a helper, and sends it there. Rejects as `call` does. */
export async function handOver(
  { holder, thread, now }: Visit,
  call: Call,
  to: { handle: Base64Url; certificate: Base64Url; key: Uint8Array<ArrayBuffer> },
  note: { id: Base64Url; items: readonly (readonly [string, string])[] },
): Promise<void> {
  const text = JSON.stringify({ items: note.items });
  const place = {
    conv: fromBase64url(thread.conv),
    note: fromBase64url(note.id),
    certificate: await certificateHash(fromBase64url(to.certificate)),
  };
  const said = { ...place, text: await noteHash(text), minute: now };
  await call({
    k: "handover",
    to: to.handle,
    note: note.id,
    sealed: toBase64url(await sealNote(to.key, place, text)),
    approval: toBase64url(await signApproval(holder.identity.sign, said)),
  });
}

/** Keeps an appointment for the youth and for the team. Rejects as `call` does, and with TextTooLong above 200 bytes. */
export async function keep({ holder, thread }: Visit, call: Call, text: string): Promise<void> {
  const { open } = holder.identity;
  const [youth, team] = holder.members();
  const { generation } = team!;
  const conv = fromBase64url(thread.conv);
  const seal = async (member: Uint8Array<ArrayBuffer>, slot: number, at: number) =>
    toBase64url(await sealAppointment(open, member, { conv, slot, generation: at }, text));
  await call({
    k: "appoint",
    youth_seal: await seal(youth!.key, YOUTH_SLOT, 0),
    team_seal: await seal(team!.key, TEAM_SLOT, generation),
    generation,
  });
}

/** An appointment that was kept; null when it does not open. */
export async function kept({ holder, thread }: Visit, seal: Base64Url): Promise<string | null> {
  const { open } = holder.identity;
  const place = { conv: fromBase64url(thread.conv), slot: YOUTH_SLOT, generation: 0 };
  return openAppointment(open, open.bytes, place, fromBase64url(seal)).catch(() => null);
}
