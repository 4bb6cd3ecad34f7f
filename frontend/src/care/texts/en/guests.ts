import type {
  appointment as NlAppointment,
  guests as NlGuests,
  note as NlNote,
  propose as NlPropose,
} from "../nl/guests";

export const guests: typeof NlGuests = {
  kind: { police: "police", helper: "regional helper" },
  guest: "Guest",
  propose: "Propose a guest…",
  proposeHint: "The young person first reads what a guest must do and write down. The young person chooses.",
  nobodyNow: "Nobody stands by now whom you can ask.",
  canAsk: "Can be asked now",
  until: (time) => `until ${time}`,
  wished: {
    police: "The young person asks whether somebody of the police can join.",
    helper: "The young person asks whether a regional helper can join.",
    any: "The young person asks whether somebody can join.",
  },
  waits: (name) => `You asked whether ${name} may join. The young person reads and chooses, without hurry.`,
  unpropose: "Take the question back",
  refused: "The young person said no. Do not ask again in this visit unless the young person asks for it.",
  since: (time) => `reading along since ${time}`,
  in: (name, who, time) => `${name} (${who}) is reading along since ${time}`,
  out: (name) => `${name} out`,
  leaving: (name) => `You put ${name} out. From now on nothing more is sealed for ${name}.`,
  outHint: "Works at once. For a new yes the young person has to choose again.",
  reads: (name) => `${name} reads this too.`,
  readsNot: (name) => `${name} is paused and reads this only when you are back.`,
  paused: (name) =>
    `${name} is paused: no care worker is present. It ends by itself as soon as you are here.`,
  pausedShort: "paused",
  hushedTitle: (name) => `${name} must say something first.`,
  hushed: (name) =>
    `The young person reads it now and chooses: go on or stop. Until then ${name} cannot type. Stay close.`,
  hushedShort: "says something first",
  closesToo: (name) => `${name} is then out of the conversation too.`,
  verified: "Approval and consent are right",
  notVerified: "Approval or consent is not right",
  unverified:
    "The approval of this guest or the young person's consent is not right. Write nothing, put the guest out and call your supervisor.",
  doubt: {
    untrusted: "the approval is not right. Tell your supervisor.",
    expired: "the approval is over. Ask your supervisor to renew it.",
  },
  ended: {
    youth: (name) => `The young person put ${name} out.`,
    guest: (name) => `${name} left.`,
    worker: (name) => `A care worker put ${name} out.`,
    visit: (name) => `The young person's visit is over, so ${name} is out.`,
    revoked: (name) => `The approval of ${name} is over, so ${name} is out.`,
    closed: (name) => `The conversation is closed, so ${name} is out.`,
  },
  row: {
    in: "guest reads along",
    paused: "guest paused",
    hushed: "guest says something first",
    proposed: "question is open",
    wished: "wants somebody to join",
  },
  lockedPaused: (word) => `At ${word} the guest is paused until you unlock.`,
  log: {
    note: "A note for help was shown to the young person.",
    "note-ok": "The young person agreed to the note, point by point.",
    "note-no": "The young person does not want this note.",
    appointment: "An appointment was shown to the young person.",
    "appointment-ok": "The young person said yes to the appointment.",
    "appointment-no": "The young person does not want this appointment.",
  },
  said: (name) => `${name}, guest`,
  quote: "From before, shared again by the young person",
  quoteOurs: "From before, ours, shared again by the young person",
};

export const propose: typeof NlPropose = {
  title: (word) => `Propose a guest: ${word}`,
  reads: {
    police:
      "The young person reads who it is and that it is the police; what an officer sometimes must do and write down, and what nobody can promise.",
    helper:
      "The young person reads who it is and of which organisation; what this helper can do, sometimes must report and writes down.",
  },
  decides:
    "The young person decides, without hurry. A yes counts from that moment on and one tap ends it; a no changes nothing.",
  who: "Whom do you propose?",
  until: (time) => `stands by until ${time}`,
  loading: "Looking who stands by…",
  nobody: "Nobody stands by now. Whoever becomes available appears here.",
  onlyKind: {
    police: "The young person asked for the police.",
    helper: "The young person asked for a regional helper.",
    any: "The young person asked for somebody to join.",
  },
  now: "Propose",
  pick: "Choose somebody first",
  gone: "Not possible now: this guest is just taken or gone, or the young person said no already. Look again.",
};

export const note: typeof NlNote = {
  open: "Note…",
  heading: "To help outside the chat",
  lead: "The young person reads every point and decides point by point. Only then it goes anywhere.",
  notNow:
    "While a guest reads along no note can be written: they would read all of it, also what is taken out.",
  title: (word) => `Note for help: ${word}`,
  intro:
    "You write; the young person reads exactly this and chooses per point what may go. Leave empty what is not needed.",
  to: "For whom?",
  helpersNone: "There are no approved regional helpers now.",
  byHand: { comensha: "CoMensha", veiligthuis: "Veilig Thuis" },
  byHandHint: "We never send this. After the yes you copy the text and pass it on yourself.",
  sealedHint: "Only this person can open it, for 14 days.",
  items: {
    reason: "What it is about",
    wishes: "What the young person wants",
    channel: "Safe way to get in touch",
    hours: "Safe days and hours",
    other: "What to say if somebody else answers",
    never: "What must never be mentioned",
  },
  hints: {
    reason: "Short, in the young person's words.",
    wishes: "Also what the young person does not want.",
    channel: "For example: only through this chat.",
    hours: "For example: weekdays between 9 and 12.",
    other: "For example: wrong number.",
    never: "For example: the name of the school.",
  },
  ask: "Show it to the young person",
  pickTo: "Choose for whom first",
  empty: "Fill in at least one point.",
  replaces: "A note is with the young person already. This one takes its place.",
  toWhom: (name) => `For ${name}`,
  asked: "The young person reads it and chooses.",
  approved: "The young person agreed to this:",
  refused: "The young person does not want this note. Nothing was sent.",
  sent: (name) => `Sealed for ${name}, not opened yet`,
  arrived: (name) => `Arrived at ${name}`,
  textFor: (name) => `Text for ${name}, approved by the young person`,
  copy: "Copy the text",
  copied: "Copied. Paste it only where it must go.",
  copyFailed: "Copying does not work. Select the text yourself.",
};

export const appointment: typeof NlAppointment = {
  open: "Appointment…",
  title: (word) => `Appointment: ${word}`,
  intro:
    "The young person has to say yes. The appointment stays sealed with the conversation and shows when the young person returns with the code. Nothing stays on the phone.",
  when: "When",
  whenHint: "For example: Thursday 3 December at 16:30, in this chat.",
  with: "With whom",
  withHint: "Working names, for example: Sanne and Joris.",
  ask: "Show it to the young person",
  bad: "Fill in when and with whom.",
  heading: "Appointment",
  kept: "Kept, sealed",
  asked: (when) => `You proposed: ${when}. The young person has not chosen yet.`,
  refused: (when) => `The young person does not want this appointment: ${when}.`,
  agreed: (when) => `The young person said yes: ${when}.`,
  away: "Take the appointment away",
};
