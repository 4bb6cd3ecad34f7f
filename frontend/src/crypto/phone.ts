// What the phone needs for a first and a returning chat: its crypto chunk. Everything here is also in index.ts.
export { fromBase64url, toBase64url } from "./base64url";
export { type Bytes, random } from "./bytes";
export { holdsCode, makeCode, type ReturnCode, readCode } from "./code";
export { type Header, Type } from "./envelope";
export { type Epoch, makeEpoch, type NewEpoch, openEpoch, type SealedEpoch, type SlotSeal } from "./epoch";
export { CryptoError, type Mistake, MistypedCode, TextTooLong } from "./errors";
export {
  generateIdentity,
  type Identity,
  packIdentity,
  unpackIdentity,
  unwrapIdentity,
  wrapIdentity,
} from "./identity";
export type { Keys } from "./keys";
export { type Finding, type Opened, Reader } from "./reader";
export {
  checkSuccession,
  type EpochRecord,
  type Member,
  memberIn,
  Role,
  readRecord,
  recordHash,
  TEAM_SLOT,
  YOUTH_SLOT,
} from "./record";
export { closeState, openState } from "./resume";
export { type Saying, Sender } from "./sender";
export { type Split, split } from "./split";
export { checkTeam, type TeamGeneration } from "./team";
