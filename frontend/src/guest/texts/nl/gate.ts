/** What a guest reads before the work: where it differs from what the helpline's own staff read. */
export const gate = {
  mood: "Je bent hier te gast. De jongere beslist of je erbij komt.",
  workDevice:
    "Meld je alleen aan op een toestel van je werk. Na 10 minuten zonder toets gaat je scherm op slot.",
  noAccount: "Geen account? Een leidinggevende van de hulplijn geeft je een link.",
  forgotten: "Wachtzin vergeten? Niemand kan hem opzoeken. De leiding van de hulplijn helpt je verder.",
  handAll: "Weet je je wachtzin niet meer? De leiding van de hulplijn helpt je verder.",
  otherRoot:
    "De server toont een andere hoofdsleutel dan die van jouw inschrijving. Ga niet verder en bel de hulplijn.",
  stoppedTitle: "Deze pagina is gestopt",
  stopped: "Je hebt hem in een ander venster geopend, of je mag hier niet meer meepraten.",
};

export const enrol = {
  badLink:
    "De link is verlopen, al gebruikt, ingetrokken of niet helemaal overgenomen. Vraag de hulplijn om een nieuwe.",
};

export const errors = {
  unknown: "Je bent niet meer in dit gesprek.",
  state: "Dat kan nu niet.",
};
