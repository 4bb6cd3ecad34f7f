import type * as nl from "../nl/talk";

export const RULE: string = "You inform and listen. You ask no questions about facts.";

export const record: typeof nl.record = {
  police: "Your own record belongs in the systems of the police. Luwte keeps no police file.",
  helper: "Your own record belongs in the system of your organisation. Luwte keeps no file.",
};

export const talk: typeof nl.talk = {
  title: "You are in",
  log: "The conversation",
  who: "Who is here",
  youth: "Young person",
  worker: "Care worker",
  you: "you",
  youAre: { police: "you, police", helper: "you, regional help" },
  here: "is here",
  away: "away for a moment",
  speaks: { nl: "The young person reads Dutch.", en: "The young person reads English." },
  since: (time) => [`You read along from `, time, `. You do not see what was said before.`],
  sinceUntilPause: (time) => [`You read along from `, time, `. Not right now.`],
  quoted: "The young person shares again, from earlier:",
  quotedOf: (who) => `The young person shares again what ${who} wrote earlier:`,
  unreadable: "This message cannot be opened.",
  sending: "on its way",
  arrived: "arrived",
  seen: "seen",
  message: "Message",
  send: "Send",
  unseen: "New messages below",
  leave: "Leave",
  leaveTitle: "Leave this conversation?",
  leaveLead: "All text goes off your screen. You can come back only if the young person says yes again.",
  leaveNow: "Leave",
  stay: "Stay",
};

export const first: typeof nl.first = {
  button: "I must tell you something first",
  title: "Say it before the young person tells more",
  lead: "This text reaches the young person at once, large and apart. The care worker sees it too. You write on only when the young person chooses so.",
  fixed: "A fixed text of the helpline.",
  say: "Say this now",
  not: "Not after all",
  saidBy: (who) => `${who} had to say something first`,
  saidByMe: "You had to say something first",
};

export const hushed: typeof nl.hushed = {
  title: "The young person is choosing",
  lead: "You said something the young person must know first. You can write again when they want to go on.",
};

export const paused: typeof nl.paused = {
  title: "The conversation stands still",
  lead: (name) =>
    `${name} is not connected for a moment. Without a care worker you may not be alone with the young person. You see nothing new and cannot write.`,
  nobody:
    "No care worker is connected for a moment. Without a care worker you may not be alone with the young person. You see nothing new and cannot write.",
  wait: "The young person knows that you are waiting. You need not do anything.",
  later: "What is written now reaches you when the pause is over. Unless the young person lets you go first.",
};

export const problem: typeof nl.problem = {
  altered:
    "The messages do not fit what was sent. Do not simply trust this conversation, and tell the helpline.",
  withheld: "Something that was sent is missing. Tell the helpline.",
  unsent: "Something you wrote does not arrive.",
  untrusted: "The keys do not belong to this installation. Write nothing and call the helpline.",
  old: "There is a new version. Load this page again.",
  slow: "It is slow for a moment; it comes through by itself.",
};
