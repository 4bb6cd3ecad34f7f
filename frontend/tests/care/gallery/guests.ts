import type { CareSnapshot, CareThread, MineEntry, ThreadGuest } from "../../../src/care/world";
import { BUSY, LOCKED, NOW } from "./board";

const QUIET: ThreadGuest = {
  kinds: ["police", "helper"],
  wished: "",
  refused: false,
  proposal: null,
  inside: null,
  ending: null,
  appointment: null,
  notes: [],
  drafts: { note: null, appointment: null },
  names: new Map([[2, "Mark"]]),
};

const MARK = { name: "Mark", unit: "de politie, team Jeugd", kind: "police" as const };
const INSIDE = { ...MARK, since: NOW - 6, paused: false, hushed: false, verified: true, leaving: false };
const ITEMS = [
  { key: "reason", text: "Moet pakjes brengen van anderen en durft geen nee te zeggen." },
  { key: "channel", text: "Alleen via deze chat, niet bellen." },
].map(({ key, text }) => [key, text] as const);

const said = BUSY.threads[0]!.items[0]!;
const WITH_MARK = [
  ...BUSY.threads[0]!.items.slice(1, 6),
  {
    ...said,
    id: "q",
    seq: 20,
    kind: "quote" as const,
    quoted: 0,
    text: "als ik nee zeg weten ze waar ik woon",
  },
  {
    ...said,
    id: "g1",
    seq: 21,
    slot: 2,
    text: "Dag. Fijn dat ik mee mag lezen. Je hoeft mij niets te vertellen.",
  },
  { ...said, id: "y", seq: 22, text: "moet ik dan zeggen wie het zijn" },
];
const FIRST = {
  ...said,
  id: "f",
  seq: 23,
  slot: 2,
  kind: "system" as const,
  text: JSON.stringify({
    a: "first",
    text: "Ik moet je eerst iets zeggen. Je hoeft mij geen antwoord te geven. Je hebt recht op een advocaat.",
  }),
};

/** The console at one conversation, with this about guests. */
function at(
  guest: Partial<ThreadGuest>,
  row: Pick<Partial<MineEntry>, "guest" | "wished"> = {},
  thread: Partial<CareThread> = {},
): CareSnapshot {
  return {
    ...BUSY,
    board: {
      ...BUSY.board!,
      mine: BUSY.board!.mine.map((entry) => (entry.conv === "wilg" ? { ...entry, ...row } : entry)),
    },
    threads: BUSY.threads.map((one) =>
      one.conv === "wilg" ? { ...one, typing: false, ...thread, guest: { ...QUIET, ...guest } } : one,
    ),
  };
}

const inside = (more: Partial<typeof INSIDE>, row: MineEntry["guest"], items = WITH_MARK) =>
  at({ inside: { ...INSIDE, ...more } }, { guest: row }, { items });

export const GUEST_SNAPSHOTS = {
  "guest-none": at({}),
  "guest-wished": at({ wished: "police" }, { wished: "police" }),
  "guest-asked": at({ proposal: MARK }, { guest: "proposed" }),
  "guest-refused": at({ refused: true }),
  "guest-in": inside({}, "in"),
  "guest-paused": inside({ paused: true }, "paused"),
  "guest-hushed": inside({ hushed: true }, "hushed", [...WITH_MARK, FIRST]),
  "guest-doubt": inside({ name: "", unit: "", verified: false }, "in"),
  "guest-leaving": inside({ leaving: true }, "in"),
  "guest-ended": at({ ending: { name: "Mark", by: "youth" } }, {}, { items: WITH_MARK }),
  "help-asked": at({
    drafts: {
      note: { id: "n", state: "asked", to: "Joris", items: ITEMS },
      appointment: { id: "a", state: "asked", when: "donderdag 16.30 uur", with: "Sanne, Joris" },
    },
  }),
  "help-agreed": at({
    appointment: "donderdag 3 december 16.30 uur · Sanne, Joris",
    notes: [{ name: "Joris", state: "arrived" }],
    drafts: { note: { id: "n", state: "approved", to: "comensha", items: ITEMS }, appointment: null },
  }),
  "help-refused": at({
    drafts: {
      note: { id: "n", state: "refused", to: "veiligthuis", items: ITEMS },
      appointment: { id: "a", state: "refused", when: "morgen", with: "Sanne" },
    },
  }),
  "guest-locked": {
    ...LOCKED,
    board: {
      ...LOCKED.board!,
      mine: LOCKED.board!.mine.map((entry) =>
        entry.conv === "kievit" ? { ...entry, guest: "paused" as const } : entry,
      ),
    },
  },
} satisfies Record<string, CareSnapshot>;
