import type { gate as NlGate } from "../nl/gate";

export const gate: typeof NlGate = {
  unlockLead: "On the left you see who wrote and who waits. Text and names come after your passphrase.",
  lockedSince: (time) => `Locked since ${time}`,
  waitsForYou: (words) => `${listed(words)} ${words.length === 1 ? "waits" : "wait"} for you.`,
  dangerInQueue: (quote) => `Somebody in the queue says: ${quote}`,
  dangerInMine: (word, quote) => `${word} says: ${quote}`,
  dangerLocked: "Unlock, or pass it on. Passing on needs no passphrase.",
  dangerUnclaimed: "Nobody has taken this yet. Unlock, or call a colleague.",
  pendingTitle: "Your supervisor still has to approve your key",
  pendingLead:
    "You are enrolled. As soon as a supervisor has checked your key, this screen goes on by itself. Until then you cannot open conversations.",
  pendingWhy:
    "This is not an empty queue: somebody may be waiting. You just cannot read it yet. Ask a supervisor to press ‘Check key’ under Staff.",
  noWork: "Your role has no screen in this version yet. Ask your supervisor.",
  guestTitle: "This page is for the helpline",
  guestLead: "The people of the helpline work here. You are a guest and have a page of your own.",
  toGuests: "To the page for guests",
};

function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} and ${words[words.length - 1] ?? ""}`;
}
