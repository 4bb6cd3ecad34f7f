/** What a care worker reads before the console opens: the wait for a seal, and the locked console. */
export const gate = {
  unlockLead: "Links zie je wie er schreef en wie er wacht. Tekst en namen zie je pas na je wachtzin.",
  lockedSince: (time: string) => `Op slot sinds ${time}`,
  waitsForYou: (words: readonly string[]) =>
    `${listed(words)} ${words.length === 1 ? "wacht" : "wachten"} op jou.`,
  dangerInQueue: (quote: string) => `Iemand in de wachtrij zegt: ${quote}`,
  dangerInMine: (word: string, quote: string) => `${word} zegt: ${quote}`,
  dangerLocked: "Ontgrendel, of geef het door. Doorgeven kan zonder wachtzin.",
  dangerUnclaimed: "Nog niemand heeft dit aangenomen. Ontgrendel, of roep een collega.",
  pendingTitle: "Je leidinggevende moet je sleutel nog goedkeuren",
  pendingLead:
    "Je bent ingeschreven. Zodra iemand van de leiding je sleutel heeft gecontroleerd, gaat dit scherm vanzelf verder. Tot dan kun je geen gesprekken openen.",
  pendingWhy:
    "Dit is geen lege wachtrij: er kan iemand wachten. Jij kunt het alleen nog niet lezen. Vraag een collega van de leiding om onder Medewerkers op ‘Controleer sleutel’ te drukken.",
  noWork: "Jouw rol heeft in deze versie nog geen scherm. Vraag je leidinggevende.",
  guestTitle: "Deze pagina is voor de hulplijn",
  guestLead: "Hier werken de mensen van de hulplijn. Jij bent te gast en hebt een eigen pagina.",
  toGuests: "Naar de pagina voor gasten",
};

function listed(words: readonly string[]): string {
  return words.length < 2
    ? words.join("")
    : `${words.slice(0, -1).join(", ")} en ${words[words.length - 1] ?? ""}`;
}
