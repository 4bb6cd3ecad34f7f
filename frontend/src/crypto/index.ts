export { type AppointmentPlace, openAppointment, sealAppointment } from "./appointment";
export { concat, same } from "./bytes";
export {
  certificateHash,
  type Guest,
  GuestKind,
  readCertificate,
  signCertificate,
} from "./certificate";
export { writeCode } from "./code";
export {
  type Consent,
  readConsent,
  readWithdrawal,
  shownHash,
  signConsent,
  signWithdrawal,
  type Withdrawal,
} from "./consent";
export { checkReport, openEnvelope, type Report, readHeader, sealEnvelope, streamKey } from "./envelope";
export { openRewrapped, type RewrappedEpoch, rewrapEpoch } from "./epoch";
export * from "./errors";
export { fingerprint } from "./fingerprint";
export {
  type Approval,
  type NotePlace,
  noteHash,
  openNote,
  readApproval,
  sealNote,
  signApproval,
} from "./handover";
export {
  checkEnrolment,
  type Invitation,
  keepInvitation,
  makeInvitation,
  proveEnrolment,
  readFragment,
  recallInvitation,
  writeFragment,
} from "./invitation";
export { exportPrivate, generateKeys, importPrivate } from "./keys";
export * from "./phone";
export { headOf } from "./reader";
export { writeRecord } from "./record";
export {
  checkRoot,
  passphraseBytes,
  type StaffKeys,
  staffSalt,
  unwrapStaffKeys,
  wrapStaffKeys,
} from "./staff";
export { openSummary, type SummaryPlace, sealSummary } from "./summary";
export { openRootKey, openTeamKey, sealRootKey, sealTeamKey, signTeam } from "./team";
