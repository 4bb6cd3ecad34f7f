import type * as nl from "../nl/gate";

export const gate: typeof nl.gate = {
  mood: "You are a guest here. The young person decides whether you join.",
  workDevice: "Sign in on a work device only. After 10 minutes without a key your screen locks.",
  noAccount: "No account? A supervisor of the helpline gives you a link.",
  forgotten: "Forgot your passphrase? Nobody can look it up. The helpline's supervisors help you on.",
  handAll: "Forgot your passphrase? The helpline's supervisors help you on.",
  otherRoot:
    "The server shows another root key than the one you enrolled with. Do not go on, and call the helpline.",
  stoppedTitle: "This page has stopped",
  stopped: "You opened it in another window, or you may no longer join here.",
};

export const enrol: typeof nl.enrol = {
  badLink:
    "The link has expired, was used, was withdrawn, or was not copied whole. Ask the helpline for a new one.",
};

export const errors: typeof nl.errors = {
  unknown: "You are no longer in this conversation.",
  state: "That is not possible now.",
};
