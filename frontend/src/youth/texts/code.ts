// Not reviewed yet by a lawyer or young people.

const nl = {
  title: "Jouw code",
  text: "Met deze code ga je later verder, op elke telefoon. Het hoeft niet.",
  label: "Code",
  making: "We maken je code. Dat duurt even.",
  paper: ["Schrijf hem op papier", ", zonder erbij te zetten waarvoor."],
  noPhoto: "Kijkt iemand soms in je telefoon? Maak dan geen foto en zet hem niet in je notities.",
  why: [
    "Wie de code heeft, kan lezen wat jij nog niet hebt gelezen.",
    "Oude berichten laten we niet meer zien. Ook niet aan jou. Zo kan niemand ze op je telefoon vinden.",
    "Code kwijt? Wij kunnen hem niet opzoeken. Je begint dan gewoon opnieuw.",
    "Had je al een code? Dan werkt die oude niet meer.",
  ],
  done: "Klaar, terug naar de chat",
  enter: "Verder met je code",
  enterText: "Typ de 16 tekens. Hoofdletters en streepjes hoeven niet.",
  help: "Een O lezen we als 0. Een I of L lezen we als 1.",
  errors: {
    mistyped: "Deze code klopt nog niet. Kijk of er een letter verkeerd staat.",
    unknown: "Bij deze code vinden we niets. Begin gewoon opnieuw.",
  },
  unreadOnly: "Je ziet zo alleen wat je nog niet had gelezen. Staat er een afspraak, dan zie je die ook.",
  lost: "Code kwijt? Begin gewoon opnieuw. Iemand helpt je, ook zonder code.",
};

const en: typeof nl = {
  title: "Your code",
  text: "With this code you go on later, on any phone. You do not have to.",
  label: "Code",
  making: "We are making your code. That takes a moment.",
  paper: ["Write it on paper", ", without saying what it is for."],
  noPhoto: "Does someone look in your phone? Then take no photo and do not put it in your notes.",
  why: [
    "Who has the code can read what you have not read yet.",
    "We do not show old messages again. Not to you either. So nobody can find them on your phone.",
    "Lost the code? We cannot look it up. You just start anew.",
    "Did you have a code already? Then the old one no longer works.",
  ],
  done: "Done, back to the chat",
  enter: "Go on with your code",
  enterText: "Type the 16 characters. No need for capitals or dashes.",
  help: "We read an O as 0, an I or L as 1.",
  errors: {
    mistyped: "This code is not right yet. Check for a wrong letter.",
    unknown: "With this code we find nothing. Just start anew.",
  },
  unreadOnly: "You will only see what you had not read yet. If there is an appointment, you see that too.",
  lost: "Lost the code? Just start anew. Someone helps you, also without a code.",
};

/** Texts of the screens on which a return code is shown and typed. */
export const codeTexts = { nl, en };
