import type { Next } from "../now";

// Dutch is the source: B1, short main clauses. Not one of these texts has been reviewed yet by a lawyer, by a care
// professional (danger, suicide) or by young people.

const DAYS: Record<Next["day"], string> = {
  today: "vandaag",
  tomorrow: "morgen",
  monday: "maandag",
  tuesday: "dinsdag",
  wednesday: "woensdag",
  thursday: "donderdag",
  friday: "vrijdag",
  saturday: "zaterdag",
  sunday: "zondag",
};
const time = (text: string) => `${text.replace(":", ".")} uur`;
const when = (next: Next) => `${DAYS[next.day]} om ${time(next.time)}`;
const capital = (text: string) => text[0]!.toUpperCase() + text.slice(1);

export const nl = {
  exit: "Weg",
  exitLabel: "Weg: meteen naar een andere pagina",
  back: "Terug",
  goOn: "Ga verder",
  callList: "Als je belt, staat het nummer daarna in de bellijst van je telefoon.",
  busy: "Even wachten",
  again: "Probeer het nog een keer",
  home: "Even uit de wind",
  homeText: "Chat met iemand die luistert. Het is gratis. Je hoeft niet te zeggen wie je bent.",
  open: (until: string | null) => (until ? `Nu open, tot ${time(until)}` : "Nu open"),
  doors: "Kies",
  self: ["Voor mezelf", "Begin met chatten"],
  other: ["Voor iemand anders", "Je maakt je zorgen om iemand"],
  work: ["Voor je werk", "Uitleg voor professionals"],
  haveCode: "Ik heb een code",
  otherLanguage: "English",
  inApp: [
    "Je zit nu in een andere app.",
    " Die kan zien wat je hier doet. Open deze pagina liever in je browser. Hier verdergaan mag ook.",
  ],
  copy: "Kopieer het adres",
  copied: "Gekopieerd. Plak het in je browser.",
  call112: "Bel 112",
  closed: "Nu zijn we dicht",
  next: (next: Next | null) =>
    next ? `${capital(when(next))} zijn we er weer.` : "We weten nog niet wanneer we er weer zijn.",
  leave: "Schrijf nu, lees later",
  leaveText: (next: Next | null) =>
    `Laat een bericht achter. Je krijgt een code. Daarmee lees je ${next ? `${DAYS[next.day]} na ${time(next.time)}` : "later"} ons antwoord.`,
  leaveGo: "Laat een bericht achter",
  lines: "Deze lijnen zijn nu open",
  refused: {
    full: "Het is nu erg druk. Probeer het over een paar minuten nog een keer.",
    slow: "Even rustig aan. Probeer het over een minuut nog een keer.",
    untrusted: "Chatten kan nu niet veilig. Wij moeten eerst iets in orde maken. Bellen kan wel.",
    offline: "Geen internet. Probeer het nog een keer als je weer internet hebt.",
  },
  insecure: "Chatten kan hier niet veilig",
  insecureText:
    "Deze pagina kwam niet over een veilige verbinding. Open het adres met https ervoor. Bellen kan wel.",
};

/** The same shape with any strings. */
export type Wide<T> = T extends string
  ? string
  : T extends (...given: infer A) => string
    ? (...given: A) => string
    : { [K in keyof T]: Wide<T[K]> };

/** The texts of the phone's first file, in one language. */
export type Texts = Wide<typeof nl>;
