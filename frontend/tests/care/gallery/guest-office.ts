import type { GuestText, GuestTexts } from "../../../src/care/requests";
import type { Askable } from "../../../src/care/world";
import type { GuestAccount } from "../../../src/protocol/staff";

// The pages compare with the clock of the machine.
const now = () => Math.floor(Date.now() / 60_000);
const DAY = 24 * 60;

export const ROOT = "root";

const person: Askable = {
  handle: "mark",
  name: "Mark",
  unit: "de politie, team Jeugd",
  kind: "police",
  until: 29_000_060,
  doubt: null,
  certificate: "",
};

export const PEOPLE: readonly Askable[] = [
  person,
  {
    ...person,
    handle: "joris",
    name: "Joris",
    unit: "gemeente Zeestad (verzonnen), team Jeugd",
    kind: "helper",
    until: 29_000_150,
  },
  { ...person, handle: "vera", name: "Vera", doubt: "expired" },
];

const account = {
  public_key: "k",
  mac: "m",
  invitation: "i",
  wrapped_secret: "w",
  organisation: "de politie",
  unit: "team Jeugd",
  role: "officer",
  active: true,
  enrolled: true,
  certificate: "c",
  revoked: false,
} as const;

export const GUEST_ACCOUNTS: GuestAccount[] = [
  { ...account, handle: "mark", username: "mark", working_name: "Mark", last_minute: now() + 30 * DAY },
  {
    ...account,
    handle: "joris",
    username: "joris",
    working_name: "Joris",
    organisation: "gemeente Zeestad (verzonnen)",
    role: "helper",
    certificate: null,
    last_minute: null,
  },
  { ...account, handle: "vera", username: "vera", working_name: "Vera", last_minute: now() - DAY },
  {
    ...account,
    handle: "tim",
    username: "tim",
    working_name: "Tim",
    last_minute: now() + DAY,
    revoked: true,
  },
  {
    ...account,
    handle: "nina",
    username: "nina",
    working_name: "Nina",
    enrolled: false,
    certificate: null,
    last_minute: null,
  },
];

const BLOCKS = [
  ["title", "Mag {guest} meepraten?"],
  ["note", "Deze tekst is nog niet nagekeken door een jurist. Dit is een proefversie."],
  ["lead", "Jij kiest. Zeg je nee, dan verandert er niets: je chat gewoon verder met {worker}."],
  ["row", "Naam: {guest}"],
  ["row", "Werkt bij: {unit}"],
  ["row", "Nagekeken door: {checker}, op {date}"],
  ["how", "{checker} heeft gezien dat {guest} echt daar werkt. Kenmerk: {mark}."],
  ["h", "Stoppen kan altijd"],
  ["li", "Met één tik is {guest} eruit."],
  ["li", "Ga jij weg, dan is {guest} er ook uit."],
  ["no", "Nee, liever niet"],
  ["yes", "Ja, dat mag"],
  ["ask", "Ik wil eerst iets vragen aan {worker}"],
].map(([k, t]) => ({ k: k!, t: t! }));

const text: GuestText = {
  id: "t1",
  kind: "police",
  door: "self",
  lang: "nl",
  version: 2,
  blocks: BLOCKS,
  first: "Ik moet je eerst iets zeggen. Je hoeft geen antwoord te geven. Je hebt recht op een advocaat.",
  reviewed: null,
  reviewed_by: "",
};

export const GUEST_TEXTS: GuestTexts = {
  texts: [
    text,
    { ...text, id: "t2", version: 1, reviewed: "2026-10-02", reviewed_by: "mr. Voorbeeld (verzonnen)" },
    { ...text, id: "t3", kind: "helper", version: 1 },
    { ...text, id: "t4", door: "other", version: 1 },
  ],
  demo: false,
};
