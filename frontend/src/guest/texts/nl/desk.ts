/** Around the one conversation: waiting for access, standing by, the invitation, the notes, the lock. Not reviewed. */
export const bar = {
  menu: "Menu",
  help: "Wat mag ik hier?",
  lock: "Op slot",
  close: "Klaar",
  sound: "Geluid als er iets nieuws is",
  soundHint: "Eén zachte toon, zonder inhoud.",
  notices: "Melding op het toestel",
  noticesHint: "Zegt alleen dat er iets is, nooit wat of van wie.",
  noticesBlocked: "Je browser blokkeert meldingen voor deze site.",
  noticeNew: "Er is iets nieuws",
  offline: "Geen verbinding. We proberen het steeds opnieuw.",
};

export const wrongDoor = {
  title: "Deze pagina is voor gasten",
  lead: "Hier komen mensen van de politie en van regionale hulp. Jij werkt in de console.",
  toConsole: "Naar de console",
};

export const access = {
  title: "Wacht op je toegang",
  lead: "Je bent ingeschreven. Een leidinggevende van de hulplijn kijkt na wie je bent en geeft je toegang tot een datum. Daarna gaat dit scherm vanzelf verder.",
  why: "Duurt het lang, of had je eerder wel toegang? Bel de leidinggevende die jou de link gaf. Toegang kan ook dezelfde avond opnieuw.",
  mark: "Kenmerk van deze installatie",
  markHint:
    "Lees het samen hardop voor. Staat er iets anders op het papier van de hulplijn? Ga dan niet verder.",
};

export const standby = {
  ready: "Je staat klaar. Je leest nog niets.",
  off: "Je staat niet klaar.",
  readyLead:
    "Een hulpverlener kan je nu vragen. Die legt eerst uit wie je bent en wat jij moet doen met wat je hoort. De jongere beslist. Nee is ook goed.",
  offLead: "Niemand kan je nu vragen. Kies tot wanneer je kunt meepraten.",
  until: "Beschikbaar tot",
  untilTime: (time: string) => `Beschikbaar tot ${time}`,
  hour: "1 uur",
  two: "2 uur",
  evening: "Vanavond",
  stop: "Uit",
  toTime: (time: string) => `tot ${time}`,
  keepOpen: "Laat deze pagina open. Op slot mag: je blijft klaarstaan.",
  rulesTitle: "Zo werkt het",
  rules: {
    from: "Zegt de jongere ja? Dan lees je mee vanaf dat moment. Niet wat ervoor is gezegd.",
    never: { police: "Verhoren kan hier niet.", helper: "Een intake doe je hier niet." },
    alone:
      "Je bent nooit met de jongere alleen. Is de hulpverlener weg, dan staat het gesprek voor jou stil.",
    out: "De jongere kan je elk moment laten weggaan. Zonder reden.",
  },
  checked: (by: string, until: string) => `Nagekeken door ${by}. Je toegang geldt tot ${until}.`,
  notes: "Overdrachtsbriefjes",
  newNotes: (count: number) => `${count} nieuw`,
};

export const invited = {
  title: "Een jongere zei ja. Je kunt erbij.",
  lead: "Je leest mee vanaf dat moment. Wat ervoor is gezegd, zie je niet.",
  join: "Kom erbij",
  cannot: "Ik kan nu niet",
};

export const notes = {
  title: "Overdrachtsbriefjes",
  lead: "De jongere las wat hier staat en keurde het goed. Alleen jij kunt het openen.",
  none: "Er is nu geen briefje voor jou.",
  loading: "Even openen…",
  from: (when: string) => `Briefje van ${when}`,
  until: (when: string) => `Gaat open tot ${when}. Daarna is het weg.`,
  confirm: "Bevestig dat dit is aangekomen",
  arrived: "Je bevestigde dat dit is aangekomen.",
  unreadable: "Dit briefje gaat met jouw sleutel niet open. Zeg het tegen de hulplijn.",
  back: "Terug",
  keys: {
    reason: "Waarom",
    wishes: "Wat de jongere wil",
    channel: "Veilig contact",
    hours: "Veilige dagen en uren",
    other: "Als iemand anders opneemt",
    never: "Noem dit nooit",
  } as Record<string, string>,
};

export const locked = {
  title: "Je scherm is op slot",
  lead: "Tekst zie je pas na je wachtzin.",
  waits: "Een jongere zei ja. Ontgrendel om erbij te komen.",
  standsBy: (time: string) => `Je staat nog klaar tot ${time}.`,
};

export const left = {
  title: "Je bent niet meer in dit gesprek",
  put: "Jouw deel is voorbij. Alle tekst is van dit scherm.",
  own: "Je bent weggegaan. Alle tekst is van dit scherm.",
  goOn: "Verder",
};
