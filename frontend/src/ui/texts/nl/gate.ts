import { counted } from "../counted";

/** What a worker reads before the console opens: signing in, enrolling, unlocking, waiting for approval. */
export const gate = {
  mood: "Wie hier schrijft, heeft misschien lang gewacht om het te durven.",
  workDevice:
    "Meld je alleen aan op een apparaat van je werk. Na 10 minuten zonder toets gaat je scherm op slot.",
  noAccount: "Geen account? Je leidinggevende stuurt je een uitnodiging.",
  loading: "Even laden…",
  unreachable: "Geen verbinding met de server. Kijk of je internet werkt en probeer het opnieuw.",
  tryAgain: "Probeer opnieuw",
  noWebCrypto:
    "Deze pagina kan hier geen sleutels openen. Ga naar het adres dat met https begint, of gebruik een nieuwere browser.",

  signIn: "Aanmelden",
  username: "Inlognaam",
  passphrase: "Wachtzin",
  passphraseHint: "Vier woorden of meer. Blijft in deze browser.",
  show: "Laat zien",
  hide: "Verberg",
  appCode: "Code uit je app",
  appCodeHint: "Zes cijfers. Een code werkt één keer.",
  recoveryCode: "Herstelcode",
  recoveryCodeHint: "Een van de tien codes die je bij het inschrijven afdrukte. Elke code werkt één keer.",
  useRecovery: "Telefoon kwijt? Gebruik een herstelcode",
  useApp: "Toch een code uit de app",
  open: "Aanmelden en sleutels openen",
  opening: "Sleutels openen…",
  forgotten:
    "Wachtzin vergeten? Niemand kan je wachtzin opzoeken. Je leidinggevende geeft je een nieuwe sleutel.",
  wrongLead: "Dat klopt niet.",
  wrong: "Kijk naar je inlognaam en je wachtzin.",
  wrongCode: "Je wachtzin klopt, de code niet. Wacht op een nieuwe code in je app.",
  fillIn: "Vul alle velden in.",
  wait: (seconds: number) => `Kijk na wat je typte. Je kunt het opnieuw proberen over ${duration(seconds)}.`,
  waitLead: "Dat lukte niet.",
  hurry: "Of nu meteen: dan lost je browser eerst een sommetje op.",
  working: "Je browser lost een sommetje op, zodat je niet hoeft te wachten…",
  expired: "Je bent afgemeld. Meld je opnieuw aan.",
  otherRoot:
    "De server toont een andere hoofdsleutel dan die van jouw inschrijving. Ga niet verder en bel je leidinggevende.",

  unlockTitle: "Je sleutels zijn dicht",
  afterReload: "Na opnieuw laden zijn je sleutels dicht. Je bent nog aangemeld.",
  passphraseOf: (name: string) => `Wachtzin van ${name}`,
  unlock: "Ontgrendelen",
  unlocking: "Bezig…",
  wrongPassphrase: "Die wachtzin opent je sleutels niet. Kijk naar hoofdletters en spaties.",
  handAll: "Weet je je wachtzin niet meer? Je leidinggevende helpt je verder.",

  stoppedTitle: "Deze console is gestopt",
  stopped:
    "Je hebt hem in een ander venster geopend, of je mag hier niet meer antwoorden. Kijk na het laden of je laatste bericht is aangekomen.",
  reload: "Laad opnieuw",
  lang: "English",
  signOut: "Afmelden",
};

export const enrol = {
  title: "Inschrijven",
  steps: ["Wachtzin", "Code-app", "Herstelcodes"],
  invitedAs: (name: string, role: string) => `Deze uitnodiging is voor ${name}, ${role}. Ze werkt één keer.`,
  badLinkTitle: "Deze uitnodiging werkt niet",
  badLink:
    "De link is verlopen, al gebruikt, ingetrokken of niet helemaal overgenomen. Vraag je leidinggevende om een nieuwe.",
  passphraseTitle: "Kies een wachtzin",
  passphraseLead:
    "Vier of meer woorden die niets met elkaar te maken hebben. Liever lang dan ingewikkeld. Je wachtzin verlaat deze browser nooit: niemand kan hem opzoeken of terugzetten.",
  again: "Nog een keer",
  notSame: "De twee wachtzinnen zijn niet gelijk.",
  strength: [
    "Nog te makkelijk te raden.",
    "Nog te makkelijk te raden. Zet er een woord bij.",
    "Bijna goed. Zet er nog een woord bij.",
    "Goed",
    "Heel goed",
  ],
  common: "Dit staat op elke lijst met wachtwoorden. Neem losse woorden.",
  containsName: "Je eigen naam of inlognaam telt niet mee.",
  repeated: "Herhalen maakt het niet sterker.",
  makeKey: "Maak mijn sleutel",
  makingKey: "Je browser maakt je sleutel…",
  tooWeak: "Verder kan als de wachtzin goed is",
  totpTitle: "Koppel een app voor codes",
  totpLead:
    "Open een app voor codes op je werktelefoon en scan dit vlak. Je kunt elke app nemen die zulke codes maakt.",
  qrAlt: "QR-code voor je code-app. Lukt scannen niet, typ dan de sleutel hiernaast over.",
  noScan: "Lukt scannen niet? Typ deze sleutel in de app:",
  whichCode: "Welke code zie je nu in de app?",
  check: "Controleer en ga verder",
  checking: "Controleren…",
  wrongCode: "Die code klopt niet. Wacht op de volgende en kijk of de klok van je telefoon goed staat.",
  codesTitle: "Bewaar je herstelcodes",
  codesLead:
    "Raak je je telefoon kwijt, dan kom je met één van deze codes binnen. Elke code werkt één keer. Je ziet ze alleen nu.",
  print: "Druk af",
  keepSafe: "Bewaar het papier op slot, niet bij je laptop en niet op je telefoon.",
  haveThem: "Ik heb de codes op papier",
  goOn: "Verder",
  goOnAfter: "Verder kan als je de codes hebt",
  printed: (name: string) => `Herstelcodes van ${name}`,
};

function duration(seconds: number): string {
  return seconds < 90
    ? counted(seconds, "seconde", "seconden")
    : counted(Math.ceil(seconds / 60), "minuut", "minuten");
}
