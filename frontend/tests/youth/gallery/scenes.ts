import type { ThreadItem } from "../../../src/protocol";
import type { YouthSnapshot } from "../../../src/protocol/youth";
import type { Now } from "../../../src/youth/now";
import type { View } from "../../../src/youth/view";

const always = { nl: "Gratis, dag en nacht", en: "Free, day and night" };

/** Plainly invented. */
export const NOW: Now = {
  lang: "nl",
  brand: {
    name: "Luwte",
    slug: "luwte",
    demo: true,
    lines: [
      {
        name: "112",
        number: "112",
        what: { nl: "Bij levensgevaar", en: "If a life is in danger" },
        hours: { nl: "Altijd", en: "Always" },
        open: true,
      },
      {
        name: "113",
        number: "0800-0113",
        what: { nl: "Als je aan zelfmoord denkt", en: "If you think about suicide" },
        hours: always,
        open: true,
      },
      {
        name: "Kindertelefoon",
        number: "0800-0432",
        what: { nl: "Praten over alles, tot 18 jaar", en: "Talk about anything, under 18" },
        hours: { nl: "Gratis, elke dag van 11.00 tot 21.00 uur", en: "Free, every day from 11:00 to 21:00" },
        open: false,
      },
      {
        name: "Veilig Thuis",
        number: "0800-2000",
        what: { nl: "Als iemand thuis je pijn doet", en: "If someone at home hurts you" },
        hours: always,
        open: true,
      },
    ],
  },
  open: { intake: true, open: true, until: "06:00", next: null },
  range: [5, 15],
  root: null,
  salt: "AAAAAAAAAAAAAAAAAAAAAA",
  team: null,
  exit: "about:blank",
};

const CLOSED: Now = {
  ...NOW,
  open: { intake: false, open: false, until: null, next: { day: "today", time: "16:00" } },
};

const QUIET: YouthSnapshot = {
  phase: "waiting",
  place: 3,
  range: [5, 15],
  staff: [],
  items: [],
  typing: false,
  online: true,
  problem: null,
  danger: null,
  dangerTold: false,
  later: false,
  hasCode: false,
  returned: false,
};

// 21:42 on the clock of whoever looks.
export const evening = Math.floor(new Date().setHours(21, 42, 0, 0) / 60_000);

export function line(seq: number, text: string, change: Partial<ThreadItem> = {}): ThreadItem {
  return {
    id: `i${seq}`,
    seq,
    mine: false,
    slot: 1,
    kind: "text",
    text,
    minute: evening,
    mark: null,
    unreadable: false,
    ...change,
  };
}

export const mine = (seq: number, text: string, mark: ThreadItem["mark"]) =>
  line(seq, text, { mine: true, slot: 0, mark, minute: mark === "sending" ? null : evening });

const ITEMS = [
  line(1, "Hoi, ik ben Sanne. Fijn dat je er bent."),
  line(2, "Vertel maar wat je kwijt wilt. Het mag ook in stukjes."),
  mine(3, "ik moet geld terugbetalen maar het wordt steeds meer", "seen"),
  mine(4, "en nu willen ze dat ik weer iets doe", "seen"),
  line(5, "Dat klinkt zwaar. Wat goed dat je het hier zegt."),
  mine(6, "ik weet niet hoe ik eruit kom", "arrived"),
  mine(7, "kan je nog even blijven", "sending"),
];

const TALK: YouthSnapshot = {
  ...QUIET,
  phase: "open",
  place: null,
  staff: [{ name: "Sanne", here: true }],
  items: ITEMS,
  hasCode: true,
};
const names = new Map(ITEMS.filter((item) => !item.mine).map((item): [string, string] => [item.id, "Sanne"]));
export const talk = (change: Partial<YouthSnapshot>, more: Partial<View> = {}): Partial<View> => ({
  screen: "visit",
  chat: { ...TALK, ...change },
  names,
  ...more,
});

/** Every screen and state, as what differs from the first view. */
export const SCENES: Record<string, Partial<View>> = {
  home: {},
  "home-in-app": { insideApp: true },
  closed: { now: CLOSED },
  promise: { screen: "promise" },
  "promise-tried": { screen: "promise", tried: true },
  "promise-trouble": { screen: "promise", trouble: "full" },
  about: { screen: "promise", sheet: "about" },
  work: { screen: "work" },
  connecting: { screen: "visit", chat: { ...QUIET, phase: "starting", online: false, place: null } },
  waiting: { screen: "visit", chat: QUIET },
  "waiting-wrote": {
    screen: "visit",
    chat: { ...QUIET, place: 2, items: [mine(1, "hoi, ben je er", "arrived")] },
  },
  calm: { screen: "visit", chat: QUIET, sheet: "calm" },
  danger: { screen: "danger", chat: QUIET },
  "danger-told": { screen: "danger", chat: { ...QUIET, danger: "coming", dangerTold: true } },
  "danger-no-place": { screen: "danger", chat: QUIET, placeMissing: true },
  chat: talk({ typing: true }),
  "chat-offer": talk({ hasCode: false, items: ITEMS.slice(0, 2) }),
  "chat-offline": talk({ online: false }),
  "chat-problem": talk({ problem: "altered" }),
  "chat-hint": talk(
    { items: ITEMS.slice(0, 5) },
    { notice: "address", draft: "ik zit nu in de Molenstraat 4" },
  ),
  "chat-picture": talk({}, { notice: "picture" }),
  "chat-code": talk({}, { notice: "codeInText", draft: "F24K-W715-AQWA-2W9Q" }),
  "chat-link": talk({
    items: [line(1, "Kijk op https://voorbeeld.example/x <img src=x onerror=alert(1)> <b>vet</b>")],
  }),
  "chat-over": talk({ phase: "closed" }),
  covered: talk({}, { covered: true }),
  more: talk({}, { sheet: "more" }),
  who: talk({}, { sheet: "who" }),
  stop: talk({}, { sheet: "stop" }),
  wipe: talk({}, { sheet: "wipe" }),
  "code-making": talk({}, { screen: "code", busy: true }),
  code: talk({}, { screen: "code", code: "F24K-W715-AQWA-2W9Q" }),
  enter: { screen: "enter" },
  "enter-error": { screen: "enter", trouble: "mistyped" },
  later: { screen: "visit", chat: { ...QUIET, later: true } },
  "later-wrote": {
    screen: "visit",
    chat: { ...QUIET, later: true, items: [mine(1, "ik durf het niet te vertellen", "arrived")] },
  },
  stopped: talk({ phase: "closed", hasCode: false }, { stopped: true }),
  wiped: { screen: "ended", deleted: { messages: 12, summary: true, code: true } },
  expired: { screen: "ended" },
  taken: talk({ phase: "taken" }),
  gone: talk({ phase: "gone" }),
  insecure: { screen: "insecure" },
};
