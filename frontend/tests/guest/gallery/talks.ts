import type { GuestSnapshot, HandoverNote, Talk } from "../../../src/guest/world";
import type { ThreadItem } from "../../../src/protocol";

export const NOW = Math.floor(Date.now() / 60_000);

export const OFF: GuestSnapshot = {
  phase: "in",
  online: true,
  locked: false,
  now: NOW,
  until: 0,
  waiting: false,
  talk: null,
  unconfirmed: 0,
  notes: null,
  problem: null,
};
export const READY: GuestSnapshot = { ...OFF, until: NOW + 90 };

export function said(seq: number, slot: number, text: string, more: Partial<ThreadItem> = {}): ThreadItem {
  return {
    id: `${seq}`,
    seq,
    mine: slot === 2,
    slot,
    kind: "text",
    text,
    minute: NOW - 20 + seq,
    mark: slot === 2 ? "seen" : null,
    unreadable: false,
    ...more,
  };
}

export const FIRST =
  "Wacht even. Als je nu vertelt wat er is gebeurd, moet ik dat misschien opschrijven en er iets mee doen. Je hoeft geen antwoord te geven. Je mag eerst met een advocaat praten, en met de hulpverlener.";

export const TALK: Talk = {
  conv: "wilg",
  items: [
    said(1, 1, "Dit is Mark. Mark, de jongere wil weten wat er gebeurt als je met de politie praat."),
    said(2, 2, "Fijn dat ik mee mag lezen. Je hoeft mij niets te vertellen. Vraag maar."),
    said(3, 0, "als ik nee zeg weten ze waar ik woon", { kind: "quote", quoted: 0 }),
    said(4, 0, "Dat klinkt zwaar. Zit je nu ergens waar je rustig kunt typen?", { kind: "quote", quoted: 1 }),
    said(5, 0, "moet ik dan zeggen wie het zijn"),
    said(6, 0, "", { unreadable: true }),
    said(7, 1, JSON.stringify({ a: "appointment", id: "a", when: "dinsdag 16.00", with: "Mark" }), {
      kind: "system",
    }),
    said(8, 2, "Nee, dat hoeft niet.", { mark: "arrived" }),
  ],
  names: new Map([
    [1, "Sanne"],
    [2, "Mark"],
  ]),
  since: NOW - 20,
  worker: { name: "Sanne", here: true },
  paused: false,
  hushed: false,
  lang: "nl",
  first: FIRST,
  problem: null,
};

export const WARNED: Talk = {
  ...TALK,
  hushed: true,
  items: [...TALK.items, said(9, 2, JSON.stringify({ a: "first", text: FIRST }), { kind: "system" })],
};

export const NOTES: HandoverNote[] = [
  {
    note: "n1",
    items: [
      ["reason", "Wil praten over hulp bij schulden."],
      ["wishes", "Eerst alleen kennismaken."],
      ["channel", "Bericht op het nummer eindigend op 00. Niet bellen."],
      ["hours", "Dinsdag en donderdag, 15.00 tot 17.00."],
      ["other", "Zeg: ik bel over een bijbaan."],
      ["never", "Deze chat."],
    ],
    minute: NOW - 1500,
    expires: NOW + 13 * 1440,
    state: "sent",
    unreadable: false,
  },
  {
    note: "n2",
    items: [["wishes", "Graag een gesprek met iemand van de gemeente."]],
    minute: NOW - 5000,
    expires: NOW + 9 * 1440,
    state: "arrived",
    unreadable: false,
  },
  { note: "n3", items: [], minute: NOW - 9000, expires: NOW + 1440, state: "sent", unreadable: true },
];
