import type { Mark } from "../../../protocol";
import type { Wide } from "../../texts/nl";

// Not reviewed yet by a lawyer, a care professional (danger, suicide) or young people.

export const visitNl = {
  promise: "Wat we beloven",
  promises: [
    ["Wij weten niet wie je bent of waar je bent.", " We kunnen het niet opzoeken, ook niet in nood."],
    [
      "Dat je hier was, is soms wel te zien:",
      " op je telefoon, bij je provider of in de app waar je vandaan komt.",
    ],
    [
      "Heb je zelf gezegd wie of waar je bent, en is een leven in gevaar?",
      " Dan kunnen we 112 bellen. Als het veilig is, zeggen we dat eerst tegen jou.",
    ],
  ],
  exitIs:
    " brengt je meteen naar een andere pagina. Het wist je geschiedenis niet en stopt geen spionage-app.",
  tryExit: "Probeer de knop Weg",
  tried: "Zo werkt het. Je bent weer terug.",
  toChat: "Naar de chat",
  moreAbout: "Meer hierover",
  backToChat: "Terug naar de chat",
  more: "Meer",
  write: "Je bericht",
  writeHint: "Schrijf iets",
  send: "Stuur",
  place: (place: number | null) => (place ? `Je bent nummer ${place}` : "Je staat in de rij"),
  connecting: "We maken verbinding",
  range: (range: readonly [number, number] | null) =>
    range
      ? `Wachten duurt nu meestal ${range[0]} tot ${range[1]} minuten.`
      : "We weten niet hoe lang het duurt.",
  lock: "Je mag je telefoon op slot doen. We bewaren je plek 30 minuten. Kom je terug, dan heb je je plek nog.",
  writeAlready: "Je kunt al schrijven. Eén zin is genoeg.",
  writeAlreadyHint: "Schrijf al iets",
  life: "als iemand in levensgevaar is",
  suicide: "als je aan zelfmoord denkt",
  calm: "Iets rustigs om te lezen",
  danger: "Ik ben nu in gevaar",
  dangerText: "Dit belt geen 112. Je ziet wat je kunt doen.",
  chat: "Gesprek",
  someone: "iemand",
  whoLabel: (names: string) => `${names}. Tik om te zien wie hier is`,
  today: "vandaag",
  yesterday: "gisteren",
  at: (day: string, clock: string) => `${day}, ${clock.replace(":", ".")}`,
  typing: (name: string) => `${name} schrijft`,
  marks: { sending: "Onderweg", arrived: "Aangekomen", seen: "Gezien" } as Record<Mark, string>,
  unreadable: "Dit bericht gaat niet open.",
  offline: (name: string) =>
    `Geen internet. Laat deze pagina open, dan gaat je bericht straks vanzelf naar ${name}.`,
  problems: {
    altered: "Er klopt iets niet met de berichten. Vertel hier nu geen geheimen. Ga weg en begin opnieuw.",
    withheld: "Er mist een bericht. Vraag of de ander het nog een keer wil sturen.",
    unsent: "Je bericht komt niet aan. Ga weg en begin opnieuw.",
    untrusted: "Chatten kan nu niet veilig. Bellen kan wel.",
    old: "Deze pagina is oud. Laad de pagina opnieuw.",
    slow: "Het gaat nu langzaam. Je bericht gaat vanzelf.",
  },
  later: "Schrijf hier wat je kwijt wilt. Maak daarna een code. Zonder code kun je ons antwoord niet lezen.",
  laterDone: "Met je code lees je later ons antwoord. Je mag deze pagina nu sluiten.",
};

/** The texts of a visit, in one language. */
export type VisitTexts = Wide<typeof visitNl>;
