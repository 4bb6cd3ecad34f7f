import type { Language, TextBlock } from "../../../src/protocol";

const nl: [string, string][] = [
  ["title", "Mag Mark meepraten?"],
  ["lead", "Jij kiest. Zeg je nee, dan verandert er niets. Sanne blijft gewoon bij je."],
  ["row", "Naam: Mark"],
  ["row", "Werkt bij: de politie, team Jeugd"],
  ["row", "Nagekeken door: Esra, op 3 maart 2026"],
  ["how", "Hoe is dat nagekeken? Esra heeft gezien dat Mark echt daar werkt. Kenmerk: 7F2A-91C4-E05D-KQ3M."],
  ["h", "Wat Mark kan doen"],
  ["li", "Antwoord geven op je vragen."],
  ["li", "Vertellen hoe het gaat als je iets meldt bij de politie."],
  ["li", "Meedenken over wat voor jou veilig is."],
  ["h", "Wat Mark soms moet doen"],
  [
    "p",
    "Hoort Mark over iets ernstigs of over gevaar? Dan moet Mark daar soms iets mee doen, ook als jij dat niet wilt. Mark kan dus niet beloven om niets te doen.",
  ],
  ["h", "Wat Mark opschrijft"],
  [
    "p",
    "Mark mag opschrijven wat je vertelt. De politie moet dat bewaren en kan het later gebruiken. Alles wissen wist dat niet.",
  ],
  ["h", "En straf?"],
  [
    "p",
    "Moest je dingen doen van een ander? Dat telt voor jou mee, en vaak krijg je dan geen straf. Maar niemand in deze chat kan dat beloven.",
  ],
  ["h", "Wat Mark ziet"],
  ["li", "Alleen wat er vanaf nu wordt geschreven. Je oude berichten niet, behalve als jij er een uitkiest."],
  ["li", "Niet wie of waar je bent. Alleen als je dat zelf vertelt."],
  ["li", "Mark is nooit alleen met jou. Valt Sanne weg, dan gaat Mark op pauze."],
  ["h", "Stoppen kan altijd"],
  ["p", "Met één tik is Mark eruit. Je hoeft niet te zeggen waarom. Wat Mark al las, weet Mark dan nog."],
  ["p", "Er bestaan nepagenten. Buiten deze chat schrijft niemand van hier jou ooit."],
  ["note", "Deze tekst is nog niet nagekeken door een jurist. Dit is een proefversie."],
  ["no", "Nee, liever niet"],
  ["yes", "Ja, dat mag"],
  ["ask", "Ik wil eerst iets vragen aan Sanne"],
];

const en: [string, string][] = [
  ["title", "May Mark join?"],
  ["lead", "You choose. If you say no, nothing changes. Sanne simply stays with you."],
  ["row", "Name: Mark"],
  ["row", "Works for: the police, team Youth"],
  ["row", "Checked by: Esra, on 3 March 2026"],
  [
    "how",
    "How was that checked? Esra has seen that Mark really works there. Mark of the list: 7F2A-91C4-E05D-KQ3M.",
  ],
  ["h", "What Mark can do"],
  ["li", "Answer your questions."],
  ["li", "Tell you what happens if you report something to the police."],
  ["li", "Think along about what is safe for you."],
  ["h", "What Mark sometimes has to do"],
  [
    "p",
    "Does Mark hear about something serious or about danger? Then Mark sometimes has to act on it, even if you do not want that. So Mark cannot promise to do nothing.",
  ],
  ["h", "What Mark writes down"],
  [
    "p",
    "Mark may write down what you tell. The police must keep that and can use it later. Delete everything does not delete that.",
  ],
  ["h", "And punishment?"],
  [
    "p",
    "Did somebody make you do things? That counts in your favour, and often you are not punished then. But nobody in this chat can promise that.",
  ],
  ["h", "What Mark sees"],
  ["li", "Only what is written from now on. Not your old messages, unless you pick one."],
  ["li", "Not who or where you are. Only if you tell it yourself."],
  ["li", "Mark is never alone with you. If Sanne drops out, Mark is paused."],
  ["h", "You can always stop"],
  ["p", "One tap and Mark is out. You do not have to say why. What Mark read before, Mark still knows."],
  ["p", "Fake officers exist. Outside this chat nobody from here will ever write to you."],
  ["note", "This text has not been checked by a lawyer yet. This is a trial version."],
  ["no", "No, rather not"],
  ["yes", "Yes, that is fine"],
  ["ask", "I want to ask Sanne something first"],
];

const blocks = (texts: [string, string][]): TextBlock[] => texts.map(([k, t]) => ({ k, t }));

/** A question as the server would send it, filled in. Plainly invented. */
export const CONSENT: Record<Language, TextBlock[]> = { nl: blocks(nl), en: blocks(en) };
