import type { Next } from "../now";
import type { Texts } from "./nl";

// Says what the Dutch says, not word by word, and awaits the same review.

const DAYS: Record<Next["day"], string> = {
  today: "today",
  tomorrow: "tomorrow",
  monday: "on Monday",
  tuesday: "on Tuesday",
  wednesday: "on Wednesday",
  thursday: "on Thursday",
  friday: "on Friday",
  saturday: "on Saturday",
  sunday: "on Sunday",
};
const when = (next: Next) => `${DAYS[next.day]} at ${next.time}`;

export const en: Texts = {
  exit: "Leave",
  exitLabel: "Leave: straight to another page",
  back: "Back",
  goOn: "Continue",
  callList: "If you call, the number stays in your phone's call list.",
  busy: "One moment",
  again: "Try again",
  home: "Out of the wind for a while",
  homeText: "Chat with someone who listens. It is free. You do not have to say who you are.",
  open: (until) => (until ? `Open now, until ${until}` : "Open now"),
  doors: "Choose",
  self: ["For myself", "Start chatting"],
  other: ["For somebody else", "You are worried about someone"],
  work: ["For your work", "Information for professionals"],
  haveCode: "I have a code",
  otherLanguage: "Nederlands",
  inApp: [
    "You are inside another app now.",
    " It can see what you do here. Better open this page in your browser. Going on here is fine too.",
  ],
  copy: "Copy the address",
  copied: "Copied. Paste it in your browser.",
  call112: "Call 112",
  closed: "We are closed now",
  next: (next) => (next ? `We are back ${when(next)}.` : "We do not know yet when we are back."),
  leave: "Write now, read later",
  leaveText: (next) =>
    `Leave a message. You get a code. With it you read our answer ${next ? `${DAYS[next.day]} after ${next.time}` : "later"}.`,
  leaveGo: "Leave a message",
  lines: "These lines are open now",
  refused: {
    full: "It is very busy now. Try again in a few minutes.",
    slow: "Slow down a little. Try again in a minute.",
    untrusted: "Chatting is not safe now. We have to put something right first. Calling does work.",
    offline: "No internet. Try again when you have internet.",
  },
  insecure: "Chatting is not safe here",
  insecureText:
    "This page did not come over a safe connection. Open the address with https before it. Calling does work.",
};
