/** The page for guests in short sentences. Not reviewed by a lawyer, the police or young people. */
export const help = {
  title: "Wat mag ik hier?",
  note: "Proefversie. Niet nagekeken door een jurist of de politie. De afspraken van jouw organisatie met de hulplijn gaan voor.",
  parts: [
    {
      title: "Wel",
      lines: [
        "Zeg wie je bent en wat je kunt doen.",
        "Vertel hoe het gaat als iemand iets meldt.",
        "Zeg wat je niet kunt beloven.",
        "Luister. Beantwoord vragen.",
        "Twijfel je? Vraag het de hulpverlener, in het gesprek.",
      ],
    },
    {
      title: "Niet",
      lines: [
        "Vraag niet naar feiten, namen, plaatsen of bewijs. Dit is geen verhoor.",
        "Beloof niet dat iets geheim blijft.",
        "Zeg niets toe over straf.",
        "Zoek buiten deze chat geen contact. Wie dat doet, is voor de jongere nep.",
        "Vraag de jongere niet om je erbij te houden.",
      ],
    },
    {
      title: "Ik moet je eerst iets zeggen",
      lines: [
        "Vertelt de jongere iets waardoor die zelf verdacht kan worden? Druk op deze knop.",
        "Er gaat een vaste tekst weg: niet hoeven antwoorden, recht op een advocaat.",
        "Je schrijft pas verder als de jongere dat kiest.",
        "Was je te laat? Zeg dat tegen de hulpverlener.",
      ],
    },
    {
      title: "Wat je ziet",
      lines: [
        "Alles vanaf het ja. Niets van ervoor, behalve wat de jongere opnieuw deelt.",
        "Geen naam, nummer of plaats. Die heeft niemand hier.",
        "Na afloop niets. Er is geen lijst en geen geschiedenis.",
        "De jongere kan je met één tik laten weggaan. Dat hoeft niemand uit te leggen.",
      ],
    },
    {
      title: "Wat je opschrijft",
      lines: [
        "Moet je iets vastleggen? Doe dat in de systemen van je eigen organisatie.",
        "Luwte houdt geen dossier bij.",
        "De jongere las vooraf dat jij mag opschrijven wat je hoort.",
        "Maak geen foto van het scherm als dat niet moet.",
      ],
    },
    {
      title: "Gevaar",
      lines: [
        "Is er nu een leven in gevaar? Zeg het eerst tegen de hulpverlener.",
        "Niemand kan de jongere vinden. Wat die zelf vertelde, is alles.",
        "Toestel kwijt? Bel de hulplijn meteen.",
      ],
    },
  ],
};
