import { GuestKind, generateKeys, signCertificate, toBase64url } from "../../../src/crypto";
import type { Me } from "../../../src/protocol/staff";

const person = {
  step: "in",
  blob: null,
  team: null,
  team_seals: [],
  root_seal: null,
  language: "nl",
  permissions: ["chat.join_as_guest"],
} as const;

/** Plainly invented guests, with certificates of a root that lives as long as the page. */
export async function invent(now: number): Promise<{ mark: Me; joris: Me; sanne: Me }> {
  const root = await generateKeys("ECDSA");
  const { bytes } = await generateKeys("ECDH");
  const certificate = await signCertificate(root, {
    kind: GuestKind.police,
    publicKey: bytes,
    checkedMinute: now,
    lastMinute: now + 30 * 1440,
    name: "Mark",
    unit: "de politie, team Jeugd",
    checkedBy: "Esra",
  });
  const known = { ...person, root: toBase64url(root.bytes), certificate: toBase64url(certificate) };
  const mark = {
    ...known,
    handle: "mark",
    username: "mark",
    working_name: "Mark",
    organisation: "de politie",
    unit: "team Jeugd",
    roles: ["officer"],
  };
  return {
    mark: mark as unknown as Me,
    joris: {
      ...mark,
      handle: "joris",
      working_name: "Joris",
      organisation: "gemeente Zeestad",
      roles: ["helper"],
    } as unknown as Me,
    sanne: {
      ...known,
      handle: "sanne",
      working_name: "Sanne",
      roles: ["care_worker"],
      permissions: ["chat.answer_conversation"],
    } as unknown as Me,
  };
}
