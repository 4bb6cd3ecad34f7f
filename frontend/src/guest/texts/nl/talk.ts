/** The one conversation. Not reviewed. */
export const RULE: string = "Je informeert en luistert. Je stelt geen vragen over feiten.";

export const record = {
  police: "Je eigen verslag hoort in de systemen van de politie. Luwte houdt geen politiedossier bij.",
  helper: "Je eigen verslag hoort in het systeem van je organisatie. Luwte houdt geen dossier bij.",
};

export const talk = {
  title: "Je bent erbij",
  log: "Het gesprek",
  who: "Wie er zijn",
  youth: "Jongere",
  worker: "Hulpverlener",
  you: "jij",
  youAre: { police: "jij, politie", helper: "jij, regionale hulp" },
  here: "is er",
  away: "even weg",
  speaks: { nl: "De jongere leest Nederlands.", en: "De jongere leest Engels." },
  since: (time: string) => [`Je leest mee vanaf `, time, `. Wat ervoor is gezegd, zie je niet.`],
  sinceUntilPause: (time: string) => [`Je leest mee vanaf `, time, `. Nu even niet.`],
  quoted: "De jongere deelt opnieuw, van eerder:",
  quotedOf: (who: string) => `De jongere deelt opnieuw wat ${who} eerder schreef:`,
  unreadable: "Dit bericht kan niet worden geopend.",
  sending: "onderweg",
  arrived: "aangekomen",
  seen: "gezien",
  message: "Bericht",
  send: "Versturen",
  unseen: "Nieuwe berichten onderaan",
  leave: "Weggaan",
  leaveTitle: "Weggaan uit dit gesprek?",
  leaveLead: "Alle tekst gaat van je scherm. Terugkomen kan alleen als de jongere opnieuw ja zegt.",
  leaveNow: "Ga weg",
  stay: "Blijf",
};

export const first = {
  button: "Ik moet je eerst iets zeggen",
  title: "Zeg het voordat de jongere verder vertelt",
  lead: "Deze tekst komt meteen bij de jongere, groot en apart. De hulpverlener ziet hem ook. Daarna schrijf je pas verder als de jongere dat kiest.",
  fixed: "Vaste tekst van de hulplijn.",
  say: "Zeg dit nu",
  not: "Toch niet",
  saidBy: (who: string) => `${who} moest eerst iets zeggen`,
  saidByMe: "Jij moest eerst iets zeggen",
};

export const hushed = {
  title: "De jongere kiest nu",
  lead: "Je zei iets wat de jongere eerst moet weten. Je kunt pas weer schrijven als de jongere verder wil.",
};

export const paused = {
  title: "Het gesprek staat stil",
  lead: (name: string) =>
    `${name} is even niet verbonden. Zonder hulpverlener mag jij niet met de jongere alleen zijn. Je ziet niets nieuws en kunt niet schrijven.`,
  nobody:
    "Er is even geen hulpverlener verbonden. Zonder hulpverlener mag jij niet met de jongere alleen zijn. Je ziet niets nieuws en kunt niet schrijven.",
  wait: "De jongere weet dat jij wacht. Jij hoeft niets te doen.",
  later:
    "Wat er nu wordt geschreven, zie je als de pauze voorbij is. Tenzij de jongere je eerst laat weggaan.",
};

export const problem = {
  altered:
    "De berichten kloppen niet met wat er is gestuurd. Vertrouw dit gesprek niet zomaar en zeg het tegen de hulplijn.",
  withheld: "Er ontbreekt iets dat wel is gestuurd. Zeg het tegen de hulplijn.",
  unsent: "Iets wat je schreef, komt niet aan.",
  untrusted: "De sleutels horen niet bij deze installatie. Schrijf niets en bel de hulplijn.",
  old: "Er is een nieuwe versie. Laad deze pagina opnieuw.",
  slow: "Het gaat even langzaam; het komt vanzelf door.",
};
