import { counted } from "../../../ui/texts/counted";

/** Who reads along with a conversation by the youth's yes. Wording is not yet reviewed by professionals. */
export const guests = {
  kind: { police: "politie", helper: "regionale hulp" },
  heading: "Gast",
  guest: "Gast",
  propose: "Gast voorstellen…",
  proposeHint: "De jongere leest eerst wat een gast moet doen en opschrijven. De jongere kiest.",
  nobodyNow: "Er staat nu niemand klaar die je kunt vragen.",
  canAsk: "Nu te vragen",
  until: (time: string) => `tot ${time}`,
  wished: {
    police: "De jongere vraagt of er iemand van de politie bij kan.",
    helper: "De jongere vraagt of er iemand van de regionale hulp bij kan.",
    any: "De jongere vraagt of er iemand bij kan.",
  },
  wishedTitle: "De jongere vraagt erom",
  waits: (name: string) => `Je vroeg of ${name} erbij mag. De jongere leest en kiest, zonder tijdsdruk.`,
  waitsShort: "vraag staat open",
  unpropose: "Trek de vraag in",
  refused:
    "De jongere zei nee. Vraag het in dit bezoek niet opnieuw, tenzij de jongere er zelf om vraagt.",
  since: (time: string) => `leest mee sinds ${time}`,
  in: (name: string, who: string, time: string) => `${name} (${who}) leest mee sinds ${time}`,
  out: (name: string) => `${name} eruit`,
  outHint: "Werkt meteen. Voor een nieuw ja moet de jongere weer kiezen.",
  reads: (name: string) => `${name} leest dit ook.`,
  readsNot: (name: string) => `${name} staat op pauze en leest dit pas als jij er weer bent.`,
  paused: (name: string) =>
    `${name} staat op pauze: er is geen hulpverlener bij. Dat gaat vanzelf over zodra jij er bent.`,
  pausedShort: "op pauze",
  hushedTitle: (name: string) => `${name} moet eerst iets zeggen.`,
  hushed: (name: string) =>
    `De jongere leest dat nu en kiest: verder of stoppen. ${name} kan zo lang niets typen. Blijf erbij.`,
  hushedShort: "zegt eerst iets",
  verified: "Goedkeuring en toestemming kloppen",
  unverified: (name: string) =>
    `De goedkeuring van ${name} of de toestemming van de jongere klopt niet. Schrijf niets, haal de gast eruit en bel je leidinggevende.`,
  ended: {
    youth: (name: string) => `De jongere heeft ${name} eruit gezet.`,
    guest: (name: string) => `${name} is zelf weggegaan.`,
    worker: (name: string) => `${name} is eruit gehaald door een hulpverlener.`,
    visit: (name: string) => `Het bezoek van de jongere is voorbij, dus ${name} is eruit.`,
    revoked: (name: string) => `De goedkeuring van ${name} is voorbij, dus ${name} is eruit.`,
    closed: (name: string) => `Het gesprek is afgesloten, dus ${name} is eruit.`,
  },
  row: {
    in: "gast leest mee",
    paused: "gast op pauze",
    hushed: "gast zegt eerst iets",
    proposed: "vraag staat open",
    wished: "wil er iemand bij",
  },
  lockedPaused: (word: string) => `Bij ${word} staat de gast op pauze tot je ontgrendelt.`,
  said: (name: string) => `${name}, gast`,
  first: "moest eerst iets zeggen",
  quote: "Van eerder, opnieuw gedeeld door de jongere",
  quoteOurs: "Van eerder, van ons, opnieuw gedeeld door de jongere",
};

export const propose = {
  title: (word: string) => `Gast voorstellen: ${word}`,
  reads: {
    police:
      "De jongere leest wie het is en dat het de politie is; wat een agent soms moet doen en opschrijven, en wat niemand kan beloven.",
    helper:
      "De jongere leest wie het is en van welke organisatie; wat deze hulp kan doen, soms moet melden en opschrijft.",
  },
  decides:
    "De jongere kiest zelf, zonder tijdsdruk. Ja geldt vanaf dat moment en stopt met één tik; bij nee verandert er niets.",
  who: "Wie stel je voor?",
  until: (time: string) => `staat klaar tot ${time}`,
  loading: "Even kijken wie er klaarstaat…",
  nobody: "Er staat nu niemand klaar. Wie zich beschikbaar zet, komt hier te staan.",
  onlyKind: {
    police: "De jongere vroeg om de politie.",
    helper: "De jongere vroeg om regionale hulp.",
    any: "De jongere vroeg om iemand erbij.",
  },
  now: "Stel voor",
  pick: "Kies eerst iemand",
  gone: "Dat kan nu niet: deze gast is net bezet of weg, of de jongere zei al nee. Kijk opnieuw.",
};

export const note = {
  open: "Briefje voor hulp…",
  heading: "Naar hulp buiten de chat",
  lead: "De jongere leest elk punt en beslist per punt. Pas daarna gaat het ergens heen.",
  title: (word: string) => `Briefje voor hulp: ${word}`,
  intro: "Jij schrijft, de jongere leest precies dit en kiest per punt wat weg mag. Laat leeg wat niet hoeft.",
  to: "Voor wie?",
  helpersNone: "Er zijn nu geen goedgekeurde regionale hulpen.",
  byHand: { comensha: "CoMensha", veiligthuis: "Veilig Thuis" },
  byHandHint: "Wij versturen dit nooit. Na het ja kopieer je de tekst en geef je die zelf door.",
  sealedHint: "Alleen deze persoon kan het openen, 14 dagen lang.",
  items: {
    reason: "Waar het over gaat",
    wishes: "Wat de jongere wil",
    channel: "Veilige manier om contact te zoeken",
    hours: "Veilige dagen en tijden",
    other: "Wat je zegt als iemand anders opneemt",
    never: "Wat nooit genoemd mag worden",
  } as Record<string, string>,
  hints: {
    reason: "Kort, in de woorden van de jongere.",
    wishes: "Ook wat de jongere juist niet wil.",
    channel: "Bijvoorbeeld: alleen via deze chat.",
    hours: "Bijvoorbeeld: doordeweeks tussen 9 en 12 uur.",
    other: "Bijvoorbeeld: verkeerd verbonden.",
    never: "Bijvoorbeeld: de naam van de school.",
  } as Record<string, string>,
  ask: "Leg voor aan de jongere",
  pickTo: "Kies eerst voor wie",
  empty: "Vul minstens één punt in.",
  replaces: "Er ligt al een briefje bij de jongere. Dit komt ervoor in de plaats.",
  toWhom: (name: string) => `Voor ${name}`,
  asked: "De jongere leest het en kiest.",
  approved: "De jongere vond dit goed:",
  refused: "De jongere wil dit briefje niet. Er is niets verstuurd.",
  sent: (name: string) => `Verzegeld voor ${name}, nog niet geopend`,
  arrived: (name: string) => `Aangekomen bij ${name}`,
  left: (count: number) =>
    `${counted(count, "punt", "punten")} liet de jongere weg. Dat zit er niet in.`,
  textFor: (name: string) => `Tekst voor ${name}, door de jongere goedgekeurd`,
  copy: "Kopieer de tekst",
  copied: "Gekopieerd. Plak het alleen waar het heen moet.",
  copyFailed: "Kopiëren lukt niet. Selecteer de tekst zelf.",
};

export const appointment = {
  open: "Afspraak…",
  title: (word: string) => `Afspraak: ${word}`,
  intro:
    "De jongere moet ja zeggen. De afspraak blijft verzegeld bij het gesprek en is te zien als de jongere met de code terugkomt. Op de telefoon blijft niets staan.",
  when: "Wanneer",
  whenHint: "Bijvoorbeeld: donderdag 3 december om 16.30 uur, in deze chat.",
  with: "Met wie",
  withHint: "Werknamen, bijvoorbeeld: Sanne en Joris.",
  ask: "Leg voor aan de jongere",
  bad: "Vul in wanneer en met wie.",
  heading: "Afspraak",
  kept: "Verzegeld bewaard",
  asked: (when: string) => `Je stelde voor: ${when}. De jongere kiest nog.`,
  refused: (when: string) => `De jongere wil deze afspraak niet: ${when}.`,
  agreed: (when: string) => `De jongere zei ja: ${when}.`,
  away: "Haal de afspraak weg",
};
