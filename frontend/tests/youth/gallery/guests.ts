import type { Language } from "../../../src/protocol";
import {
  type GuestCard,
  NO_GUEST,
  type YouthGuestFace,
  type YouthGuestSnapshot,
} from "../../../src/protocol/youthguesttypes";
import type { GuestView, Line } from "../../../src/youth/guest/view";
import type { View } from "../../../src/youth/view";
import { CONSENT } from "./consent";
import { evening, line, mine, talk } from "./scenes";

/** A session's part about guests that does what it is told, at once and without a server. */
export class Puppet implements YouthGuestFace {
  names = new Map([[2, "Mark"]]);
  told: YouthGuestSnapshot;
  quotes: readonly string[] = [];
  private listeners: (() => void)[] = [];

  constructor(told: YouthGuestSnapshot) {
    this.told = told;
  }

  subscribe = (listener: () => void) => {
    this.listeners.push(listener);
    return () => {};
  };
  snapshot = () => this.told;

  change(told: Partial<YouthGuestSnapshot>): void {
    this.told = { ...this.told, ...told };
    for (const listener of this.listeners) listener();
  }

  async wish(wished: YouthGuestSnapshot["wished"]): Promise<void> {
    this.change({ wished });
  }
  async refuse(): Promise<void> {
    this.change({ proposal: null });
  }
  async consent(quotes: readonly string[]): Promise<void> {
    this.quotes = quotes;
    const { guest, mark } = this.told.proposal!;
    const inside = { guest, mark, since: evening, paused: false, hushed: false, receipt: null };
    this.change({ proposal: null, inside });
  }
  stop(): void {
    const { guest } = this.told.inside!;
    this.change({ inside: null, ending: { guest, by: "youth", told: false, confirmed: false } });
  }
  async proceed(): Promise<void> {
    this.change({ inside: { ...this.told.inside!, hushed: false } });
  }
  async approveNote(): Promise<void> {
    this.change({ note: null, notes: [{ id: "n1", name: "Joris", state: "sent" }] });
  }
  refuseNote(): void {
    this.change({ note: null });
  }
  async answerAppointment(yes: boolean): Promise<void> {
    this.change({ asked: null, appointment: yes ? this.told.asked!.when : null });
  }
  async forgetAppointment(): Promise<void> {
    this.change({ appointment: null });
  }
}

const day = Math.floor(Date.UTC(2026, 2, 3) / 60_000);
const card = (name: string, kind: GuestCard["kind"], unit: string): GuestCard => ({
  name,
  kind,
  unit,
  checkedBy: "Esra",
  checkedMinute: day,
  lastMinute: day + 43_200,
});
const UNITS = {
  nl: ["de politie, team Jeugd", "gemeente Zeestad, team Jeugd"],
  en: ["the police, team Youth", "municipality of Zeestad, team Youth"],
};
const mark = "7F2A-91C4-E05D-KQ3M";
const mark_ = (lang: Language) => card("Mark", "police", UNITS[lang][0]!);
const joris = (lang: Language) => card("Joris", "helper", UNITS[lang][1]!);

const EARLIER = [
  line(1, "Hoi, ik ben Sanne. Fijn dat je er bent."),
  mine(2, "ik moet geld terugbetalen maar het wordt steeds meer", "seen"),
  mine(3, "en nu willen ze dat ik weer iets doe", "seen"),
  line(4, "Dat klinkt zwaar. Wat goed dat je het hier zegt. Je hoeft nu niets te beslissen."),
];
const quote = line(5, "en nu willen ze dat ik weer iets doe", {
  mine: true,
  slot: 0,
  kind: "quote",
  quoted: 0,
  mark: "seen",
  minute: evening + 23,
});
const late = { minute: evening + 23 };
const TALK = [
  line(6, "Hoi, ik ben Mark. Jij bepaalt wat je vertelt.", { slot: 2, ...late }),
  line(7, "Ik blijf erbij.", late),
  { ...mine(8, "wat gebeurt er als ik een naam zeg", "seen"), ...late },
  line(9, "Goede vraag. Ik leg het eerst uit, dan kies jij.", { slot: 2, ...late }),
];
const FIRST = line(10, "", {
  slot: 2,
  kind: "system",
  text: JSON.stringify({
    a: "first",
    text: "Ik moet je nu eerst iets vertellen. Je hoeft geen antwoord te geven. Je hebt recht op een advocaat.",
  }),
  ...late,
});
const names = new Map(
  [...EARLIER, ...TALK, FIRST].map(({ id, slot }): [string, string] => [id, slot > 1 ? "Mark" : "Sanne"]),
);

const since: Line = { key: 0, after: "i4", what: "since", name: "Mark", minute: evening + 23 };
const end: Line = { key: 1, after: "i9", what: "end", name: "Mark" };

type Scene = (lang: Language) => {
  view: Partial<View>;
  told: Partial<YouthGuestSnapshot>;
  guest?: Partial<GuestView>;
};

const earlier = (more: Partial<View> = {}) => talk({ items: EARLIER }, { names, ...more });
const both = (more: Partial<View> = {}, items = [...EARLIER, quote, ...TALK]) =>
  talk({ items }, { names, ...more });
const KINDS = ["police", "helper"] as const;
const proposal = (lang: Language) => ({
  admission: "a1",
  guest: mark_(lang),
  blocks: CONSENT[lang],
  mark,
});
const inside = (lang: Language, change: object = {}) => ({
  guest: mark_(lang),
  since: evening + 23,
  paused: false,
  hushed: false,
  mark,
  receipt: { minute: day + 1_265, lines: CONSENT[lang].map(({ t }) => t) },
  ...change,
});
const ending = (lang: Language, by: NonNullable<YouthGuestSnapshot["ending"]>["by"], far = 0) => ({
  guest: mark_(lang),
  by,
  told: far > 0,
  confirmed: far > 1,
});
const after =
  (by: Parameters<typeof ending>[1], far = 0, more: Partial<View> = {}): Scene =>
  (lang) => ({ view: both(more), told: { ending: ending(lang, by, far) }, guest: { lines: [since, end] } });
const note = (lang: Language) => ({
  id: "n1",
  to: joris(lang),
  items: [
    ["reason", "Hulp bij schulden, en een plek om te slapen."],
    ["wishes", "Liever niet naar huis bellen."],
    ["channel", "Alleen hier in de chat, met de code."],
    ["hours", "Maandag tot vrijdag, na vier uur."],
    ["other", "Verkeerd nummer."],
    ["never", "De naam van school."],
  ] as const,
});
const asked = { id: "p1", when: "donderdag om vier uur, hier in de chat", with: "Sanne en Joris" };

/** Every screen and state about guests. */
export const GUEST_SCENES: Record<string, Scene> = {
  "guest-asks": (lang) => ({ view: earlier(), told: { kinds: KINDS, proposal: proposal(lang) } }),
  "guest-more": () => ({ view: earlier({ sheet: "more" }), told: { kinds: KINDS } }),
  "guest-said-no": () => ({
    view: earlier(),
    told: { kinds: KINDS },
    guest: { lines: [{ key: 0, after: "i4", what: "no" }] },
  }),
  "guest-doubt": () => ({ view: earlier(), told: { kinds: KINDS, doubt: "untrusted" } }),
  "guest-doubt-expired": () => ({ view: earlier(), told: { kinds: KINDS, doubt: "expired" } }),
  "guest-pick": (lang) => ({
    view: earlier({ screen: "guest" }),
    told: { proposal: proposal(lang) },
    guest: { step: "pick" },
  }),
  "guest-picked": (lang) => ({
    view: earlier({ screen: "guest" }),
    told: { proposal: proposal(lang) },
    guest: { step: "pick", picked: ["i2", "i3"] },
  }),
  "guest-in": (lang) => ({ view: both(), told: { inside: inside(lang) }, guest: { lines: [since] } }),
  "guest-in-danger": (lang) => ({
    view: both({ screen: "danger" }),
    told: { inside: inside(lang) },
    guest: { lines: [since] },
  }),
  "guest-in-more": (lang) => ({
    view: both({ sheet: "more" }),
    told: { inside: inside(lang), kinds: KINDS },
    guest: { lines: [since] },
  }),
  "guest-paused": (lang) => ({
    view: talk({ items: [...EARLIER, quote, ...TALK], staff: [{ name: "Sanne", here: false }] }, { names }),
    told: { inside: inside(lang, { paused: true }) },
    guest: { lines: [since] },
  }),
  "guest-hushed": (lang) => ({
    view: both({}, [...EARLIER, ...TALK, FIRST]),
    told: { inside: inside(lang, { hushed: true }) },
    guest: { lines: [since] },
  }),
  "guest-stopped-offline": (lang) => ({
    view: talk({ items: [...EARLIER, quote, ...TALK], online: false }, { names }),
    told: { ending: ending(lang, "youth") },
    guest: { lines: [since, end] },
  }),
  "guest-stopped": after("youth", 1),
  "guest-out": after("youth", 2),
  "guest-left": after("guest", 2),
  "guest-dismissed": after("worker", 2),
  "guest-out-visit": after("visit", 2),
  "guest-revoked": after("revoked", 2),
  "guest-wipe": (lang) => ({
    view: both({ sheet: "wipe" }),
    told: { inside: inside(lang) },
    guest: { lines: [since] },
  }),
  "guest-asks-note": (lang) => ({ view: earlier(), told: { note: note(lang) } }),
  "guest-note": (lang) => ({
    view: earlier({ screen: "guest" }),
    told: { note: note(lang) },
    guest: { step: "note", dropped: [1] },
  }),
  "guest-note-by-hand": (lang) => ({
    view: earlier({ screen: "guest" }),
    told: { note: { ...note(lang), to: "veiligthuis" } },
    guest: { step: "note" },
  }),
  "guest-note-sent": () => ({
    view: earlier(),
    told: { notes: [{ id: "n1", name: "Joris", state: "arrived" }] },
    guest: {
      lines: [
        { key: 0, after: "i2", what: "sent", name: "Joris" },
        { key: 1, after: "i4", what: "arrived", name: "Joris" },
      ],
    },
  }),
  "guest-asked": () => ({
    view: talk({ items: EARLIER, hasCode: false }, { names, screen: "guest" }),
    told: { asked },
    guest: { step: "asked" },
  }),
  "guest-returned": () => ({
    view: talk({ items: EARLIER.slice(3), returned: true }, { names }),
    told: { appointment: asked.when },
    guest: { lines: [] },
  }),
  "guest-returned-waiting": () => ({
    view: talk({ items: [], staff: [], phase: "waiting", place: 2, returned: true }),
    told: { appointment: asked.when },
  }),
};

/** What the youth opens by a tap, and what may then say for whom somebody works. */
export const OPENED: Record<string, Scene> = {
  "guest-consent": (lang) => ({
    view: earlier({ screen: "guest" }),
    told: { kinds: KINDS, proposal: proposal(lang) },
    guest: { step: "consent" },
  }),
  "guest-consent-changed": (lang) => ({
    view: earlier({ screen: "guest" }),
    told: { kinds: KINDS, proposal: proposal(lang) },
    guest: { step: "consent", wrong: "changed" },
  }),
  "guest-wish": () => ({
    view: earlier({ screen: "guest" }),
    told: { kinds: KINDS },
    guest: { step: "wish" },
  }),
  "guest-who": (lang) => ({
    view: both({ sheet: "who" }),
    told: { inside: inside(lang) },
    guest: { lines: [since] },
  }),
};

export const puppet = (told: Partial<YouthGuestSnapshot>) => new Puppet({ ...NO_GUEST, ...told });
