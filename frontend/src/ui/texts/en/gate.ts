import { counted } from "../counted";
import type { enrol as NlEnrol, gate as NlGate } from "../nl/gate";

export const gate: typeof NlGate = {
  mood: "Whoever writes here may have waited a long time to dare.",
  workDevice: "Sign in on a work device only. After 10 minutes without a key your screen locks.",
  noAccount: "No account? Your supervisor sends you an invitation.",
  loading: "Loading…",
  unreachable: "No connection to the server. Check your internet and try again.",
  tryAgain: "Try again",
  noWebCrypto:
    "This page cannot open keys here. Go to the address that starts with https, or use a newer browser.",

  signIn: "Sign in",
  username: "Username",
  passphrase: "Passphrase",
  passphraseHint: "Four words or more. Stays in this browser.",
  show: "Show",
  hide: "Hide",
  appCode: "Code from your app",
  appCodeHint: "Six digits. A code works once.",
  recoveryCode: "Recovery code",
  recoveryCodeHint: "One of the ten codes you printed when you enrolled. Each code works once.",
  useRecovery: "Lost your phone? Use a recovery code",
  useApp: "Use a code from the app after all",
  open: "Sign in and open keys",
  opening: "Opening keys…",
  forgotten: "Forgot your passphrase? Nobody can look it up. Your supervisor gives you a new key.",
  wrongLead: "That is not right.",
  wrong: "Check your username and your passphrase.",
  wrongCode: "Your passphrase is right, the code is not. Wait for a new code in your app.",
  fillIn: "Fill in every field.",
  wait: (seconds) => `Check what you typed. You can try again in ${duration(seconds)}.`,
  waitLead: "That did not work.",
  hurry: "Or right now: your browser then solves a small puzzle first.",
  working: "Your browser is solving a small puzzle, so that you need not wait…",
  expired: "You have been signed out. Sign in again.",
  otherRoot:
    "The server shows another root key than the one you enrolled with. Do not go on, and call your supervisor.",

  unlockTitle: "Your keys are locked",
  afterReload: "Loading again locks your keys. You are still signed in.",
  passphraseOf: (name) => `Passphrase of ${name}`,
  unlock: "Unlock",
  unlocking: "Working…",
  wrongPassphrase: "That passphrase does not open your keys. Check capitals and spaces.",
  handAll: "Forgot your passphrase? Your supervisor helps you on.",

  stoppedTitle: "This console has stopped",
  stopped:
    "You opened it in another window, or you may no longer answer here. After loading, see whether your last message arrived.",
  reload: "Load again",
  lang: "Nederlands",
  signOut: "Sign out",
};

export const enrol: typeof NlEnrol = {
  title: "Enrol",
  steps: ["Passphrase", "Code app", "Recovery codes"],
  invitedAs: (name, role) => `This invitation is for ${name}, ${role}. It works once.`,
  badLinkTitle: "This invitation does not work",
  badLink:
    "The link has expired, was used, was withdrawn, or was not copied whole. Ask your supervisor for a new one.",
  passphraseTitle: "Choose a passphrase",
  passphraseLead:
    "Four or more words that have nothing to do with each other. Long beats complicated. Your passphrase never leaves this browser: nobody can look it up or reset it.",
  again: "Once more",
  notSame: "The two passphrases are not the same.",
  strength: [
    "Still too easy to guess.",
    "Still too easy to guess. Add a word.",
    "Almost. Add one more word.",
    "Good",
    "Very good",
  ],
  common: "This is on every list of passwords. Take separate words.",
  containsName: "Your own name or username does not count.",
  repeated: "Repeating does not make it stronger.",
  makeKey: "Make my key",
  makingKey: "Your browser is making your key…",
  tooWeak: "You can go on once the passphrase is good",
  totpTitle: "Link a code app",
  totpLead: "Open a code app on your work phone and scan this square. Any app that makes such codes will do.",
  qrAlt: "QR code for your code app. If you cannot scan it, type the key beside it.",
  noScan: "Cannot scan? Type this key into the app:",
  whichCode: "Which code does the app show now?",
  check: "Check and go on",
  checking: "Checking…",
  wrongCode: "That code is not right. Wait for the next one and see whether your phone's clock is right.",
  codesTitle: "Keep your recovery codes",
  codesLead:
    "If you lose your phone, one of these codes lets you in. Each code works once. You see them only now.",
  print: "Print",
  keepSafe: "Keep the paper locked away, not with your laptop and not on your phone.",
  haveThem: "I have the codes on paper",
  goOn: "Go on",
  goOnAfter: "You can go on once you have the codes",
  printed: (name) => `Recovery codes of ${name}`,
};

function duration(seconds: number): string {
  return seconds < 90
    ? counted(seconds, "second", "seconds")
    : counted(Math.ceil(seconds / 60), "minute", "minutes");
}
