import type { BoardFrame, CareSnapshot, CareThread, MineEntry, WaitingEntry } from "../../../src/care/world";
import type { ThreadItem } from "../../../src/protocol";

export const NOW = 29_000_000;

const waits: WaitingEntry = {
  conv: "w",
  word: "Anemoon",
  door: "self",
  lang: "nl",
  minutes: 14,
  danger: "",
  away: null,
  keeps: null,
  gone: false,
  wrote: false,
  back: false,
  later: false,
};

const mine: MineEntry = {
  conv: "m",
  word: "Wilg",
  door: "self",
  lang: "nl",
  state: "open",
  minutes: 40,
  danger: "",
  danger_seen: false,
  parked: false,
  head: 8,
  read: 8,
  silent: { who: "youth", minutes: 3 },
  youth: { here: true, shown: true },
  guest: "",
  wished: "",
};

const here = { capacity: 4, pause: false, self: false };

export const BOARD: BoardFrame = {
  k: "board",
  waiting: [
    { ...waits, conv: "w0", danger: "coming", minutes: 0 },
    { ...waits, conv: "w1", wrote: true },
    { ...waits, conv: "w2", door: "other", lang: "en", minutes: 9 },
    { ...waits, conv: "w3", minutes: 7, away: 6, keeps: 24 },
    { ...waits, conv: "w4", minutes: 2, back: true },
  ],
  mine: [
    { ...mine, conv: "wilg" },
    { ...mine, conv: "kievit", word: "Kievit", silent: { who: "staff", minutes: 5 } },
    { ...mine, conv: "duinroos", word: "Duinroos", door: "other", silent: { who: "staff", minutes: 1 } },
    { ...mine, conv: "zandbank", word: "Zandbank", silent: { who: "youth", minutes: 11 }, youth: null },
    { ...mine, conv: "meeuw", word: "Meeuw", parked: true, silent: { who: "youth", minutes: 38 } },
  ],
  danger: [],
  here: [
    { ...here, handle: "kai", name: "Sanne", busy: 4, capacity: 5, self: true },
    { ...here, handle: "bram", name: "Bram", busy: 3 },
    { ...here, handle: "jip", name: "Jip", busy: 0, pause: true },
    { ...here, handle: "noor", name: "Esra", busy: 0 },
  ],
  open: { intake: true, open: true, until: "06:00", next: null },
};

function said(seq: number, slot: number, text: string, ago: number, mark: ThreadItem["mark"]): ThreadItem {
  return {
    id: `${seq}`,
    seq,
    mine: slot === 1,
    slot,
    kind: "text",
    text,
    minute: NOW - ago,
    mark,
    unreadable: false,
  };
}

const ITEMS = [
  said(1, 0, "hoi. kan ik hier echt gewoon praten", 42, null),
  said(2, 0, "ben er weer. moet morgen weer iets wegbrengen", 12, null),
  said(3, 0, "als ik nee zeg weten ze waar ik woon", 12, null),
  said(
    4,
    1,
    "Goed dat je er weer bent. Dat klinkt zwaar. Zit je nu ergens waar je rustig kunt typen?",
    11,
    "seen",
  ),
  said(5, 0, "op mn kamer. broertje slaapt", 9, null),
  said(6, 0, "is er iemand waar ik heen kan die niet gelijk alles doorvertelt", 8, null),
  { ...said(7, 0, "", 8, null), unreadable: true },
  said(
    8,
    1,
    "Ja. Bij De Kade (verzonnen) werkt iemand die dit vaker doet. Zal ik uitleggen hoe zo’n eerste keer gaat, en wat zij wel en niet doorvertellen?",
    3,
    "arrived",
  ),
  { ...said(9, 1, "Je mag daar ook eerst alleen komen kijken.", 0, "sending"), seq: null, minute: null },
];

function thread(conv: string, word: string, more: Partial<CareThread> = {}): CareThread {
  return {
    conv,
    state: "open",
    word,
    danger: "",
    parked: false,
    later: false,
    staff: [{ handle: "kai", name: "Sanne", here: true }],
    youth: { here: true, shown: true },
    items: ITEMS,
    unread: 0,
    typing: false,
    silent: null,
    summary: "Wordt onder druk gezet om pakjes te brengen. Bang omdat ze het adres kennen. Wil hulp.",
    problem: null,
    readOnly: false,
    guest: null,
    ...more,
  };
}

export const BUSY: CareSnapshot = {
  phase: "in",
  online: true,
  locked: false,
  board: BOARD,
  threads: [
    thread("wilg", "Wilg", { typing: true }),
    thread("kievit", "Kievit", { unread: 2 }),
    thread("duinroos", "Duinroos", { unread: 1 }),
    thread("zandbank", "Zandbank"),
    thread("meeuw", "Meeuw"),
  ],
  now: NOW,
  problem: null,
};

export const QUIET: CareSnapshot = {
  ...BUSY,
  board: {
    ...BOARD,
    waiting: [],
    mine: [],
    open: { intake: false, open: false, until: null, next: { day: "tomorrow", time: "16:00" } },
  },
  threads: [],
};

export const DANGER: CareSnapshot = {
  ...BUSY,
  board: {
    ...BOARD,
    waiting: BOARD.waiting.slice(1),
    mine: BOARD.mine.map((row) => (row.conv === "wilg" ? { ...row, danger: "coming" } : row)),
    danger: [{ conv: "oever", word: "Oever", danger: "scared", name: "Bram" }],
  },
  threads: BUSY.threads.map((row) => (row.conv === "wilg" ? { ...row, danger: "coming" } : row)),
};

export const LOCKED: CareSnapshot = {
  ...DANGER,
  locked: true,
  threads: BUSY.threads.map((row) => ({ ...row, items: [], summary: null })),
};
