import type * as nl from "../nl/desk";

export const bar: typeof nl.bar = {
  menu: "Menu",
  help: "What may I do here?",
  lock: "Lock",
  close: "Done",
  sound: "Sound when there is something new",
  soundHint: "One soft tone, without content.",
  notices: "Notice on the device",
  noticesHint: "Only says that there is something, never what or from whom.",
  noticesBlocked: "Your browser blocks notices for this site.",
  noticeNew: "There is something new",
  offline: "No connection. We keep trying.",
};

export const wrongDoor: typeof nl.wrongDoor = {
  title: "This page is for guests",
  lead: "People of the police and of regional help come here. You work in the console.",
  toConsole: "To the console",
};

export const access: typeof nl.access = {
  title: "Wait for your access",
  lead: "You are enrolled. A supervisor of the helpline checks who you are and gives you access until a date. This screen then goes on by itself.",
  why: "Does it take long, or did you have access before? Call the supervisor who gave you the link. Access can be renewed the same evening.",
  mark: "Fingerprint of this installation",
  markHint: "Read it aloud together. Does the helpline's paper say something else? Then do not go on.",
};

export const standby: typeof nl.standby = {
  ready: "You are standing by. You read nothing yet.",
  off: "You are not standing by.",
  readyLead:
    "A care worker can ask you now. They first explain who you are and what you must do with what you hear. The young person decides. No is fine too.",
  offLead: "Nobody can ask you now. Choose until when you can join.",
  until: "Available until",
  untilTime: (time) => `Available until ${time}`,
  hour: "1 hour",
  two: "2 hours",
  evening: "This evening",
  stop: "Off",
  toTime: (time) => `until ${time}`,
  keepOpen: "Leave this page open. It may lock: you keep standing by.",
  rulesTitle: "How it works",
  rules: {
    from: "Does the young person say yes? Then you read along from that moment. Not what was said before.",
    never: { police: "This is no place to question anybody.", helper: "This is no place for an intake." },
    alone:
      "You are never alone with the young person. When the care worker is away, the conversation stands still for you.",
    out: "The young person can let you go at any moment. Without a reason.",
  },
  checked: (by, until) => `Checked by ${by}. Your access holds until ${until}.`,
  notes: "Handover notes",
  newNotes: (count) => `${count} new`,
};

export const invited: typeof nl.invited = {
  title: "A young person said yes. You can join.",
  lead: "You read along from that moment. You do not see what was said before.",
  join: "Join",
  cannot: "I cannot now",
};

export const notes: typeof nl.notes = {
  title: "Handover notes",
  lead: "The young person read what stands here and approved it. Only you can open it.",
  none: "There is no note for you now.",
  loading: "Opening…",
  from: (when) => `Note of ${when}`,
  until: (when) => `Opens until ${when}. After that it is gone.`,
  confirm: "Confirm that this arrived",
  arrived: "You confirmed that this arrived.",
  unreadable: "This note does not open with your key. Tell the helpline.",
  back: "Back",
  keys: {
    reason: "Why",
    wishes: "What the young person wants",
    channel: "Safe contact",
    hours: "Safe days and hours",
    other: "If somebody else answers",
    never: "Never mention this",
  },
};

export const locked: typeof nl.locked = {
  title: "Your screen is locked",
  lead: "Text comes after your passphrase.",
  waits: "A young person said yes. Unlock to join.",
  standsBy: (time) => `You are still standing by until ${time}.`,
};

export const left: typeof nl.left = {
  title: "You are no longer in this conversation",
  put: "Your part is over. All text is off this screen.",
  own: "You left. All text is off this screen.",
  goOn: "Go on",
};
