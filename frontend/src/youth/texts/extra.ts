import type { Deleted } from "../../protocol";

// Not reviewed yet by a lawyer, a care professional or young people.

const nl = {
  makeCode: "Een code om terug te komen",
  wipe: "Alles van dit gesprek wissen",
  over: "Dit gesprek is klaar.",
  toStart: "Naar het begin",
  offer: "Wil je later verder praten? Dan kun je een code maken. Het hoeft niet.",
  laterOffer: "Klaar met schrijven? Maak dan je code. Daarmee lees je ons antwoord.",
  laterCode: "Maak mijn code",
  who: "Wie is hier?",
  here: "Werkt bij deze chat. Is er nu.",
  away: "Werkt bij deze chat. Is er even niet.",
  nobody: "Er is nog niemand. Er komt iemand zodra het kan.",
  stop: "Stoppen met praten",
  stopAsk: "Wil je stoppen met praten?",
  stopText: "Dan is dit gesprek klaar. Je kunt altijd opnieuw beginnen.",
  stopYes: "Stoppen",
  stay: "Blijven",
  wipeAsk: "Wil je alles wissen?",
  wipeText:
    "Dan wissen we alle berichten van dit gesprek, en je code. Wat iemand al gelezen heeft, weet die nog.",
  wipeYes: "Wissen",
  keep: "Bewaren",
  wipeFailed: "Geen internet. Er is nog niets gewist. Probeer het straks nog een keer.",
  wiped: "Alles is gewist",
  deleted: ({ messages, summary, code }: Deleted) =>
    [
      messages === 1 ? "1 bericht" : `${messages} berichten`,
      summary && "de samenvatting",
      code && "je code",
    ].filter(Boolean) as string[],
  wipedText: "Dit hebben wij gewist:",
  knows: "Wat iemand al gelezen heeft, weet die nog. Je browser kan nog weten dat je hier was.",
  stopped: "Je bent gestopt",
  stoppedText: "Dit gesprek is klaar. Je berichten staan niet meer op deze telefoon.",
  expired: "Dit gesprek staat hier niet meer",
  expiredText:
    "Je was een tijd weg. Daarom hebben we alles van deze telefoon gehaald. Heb je een code? Dan ga je daarmee verder.",
  taken: "Dit gesprek is ergens anders open",
  takenText: "Het gaat verder in een ander tabblad of op een andere telefoon. Hier staat niets meer.",
  gone: "Dit gesprek is er niet meer",
  goneText: "Het is gewist. Je kunt altijd opnieuw beginnen.",
  about: [
    [
      "Kan iemand anders meelezen?",
      "Je berichten gaan op slot vóór ze weggaan. Alleen de mensen van deze chat kunnen ze openen. Wij weten je naam, adres en telefoonnummer niet.",
    ],
    [
      "Wat blijft er op je telefoon?",
      "Geen berichten, geen app en geen melding. Wel kan in je geschiedenis staan dat je hier was. Wie mee wil kijken met een spionage-app, ziet wat jij ziet.",
    ],
    [
      "Hoe lang bewaren jullie iets?",
      "Na een tijd wissen we het gesprek vanzelf. Jij kunt het ook zelf wissen, bij Meer.",
    ],
    [
      "Wanneer bellen jullie 112?",
      "Alleen als er een leven in gevaar is en jij hebt gezegd wie of waar je bent. Als het veilig is, hoor je het eerst.",
    ],
  ],
  calm: [
    "Je hoeft nu niets. Je bent hier, en dat is genoeg.",
    "Zet je voeten op de grond. Voel hoe de vloer je draagt.",
    "Adem rustig in door je neus. Tel tot vier. Adem langzaam uit. Tel tot zes. Doe dat een paar keer.",
    "Kijk om je heen. Zoek vijf dingen die je ziet, vier die je hoort, en drie die je kunt voelen.",
    "Straks praat je met iemand. Je mag zeggen wat je wilt, en stoppen wanneer je wilt.",
  ],
  close: "Terug",
  work: "Voor je werk",
  workText: [
    "Jongeren chatten hier zonder naam met een hulpverlener. De berichten zijn versleuteld tussen de telefoon en de hulpverlener. De server kan ze niet lezen.",
    "Maak je je zorgen over een jongere? Chat dan via Voor iemand anders. Noem geen namen of adressen. Dat hoeft niet om te kunnen overleggen.",
    "Geef je deze chat door aan een jongere? Vraag eerst of iemand meekijkt op de telefoon. Stuur liever geen link. Noem de naam.",
    "Is er nu gevaar? Bel 112. Denk je aan mishandeling? Bel Veilig Thuis, dag en nacht: 0800-2000.",
  ],
};

const en: typeof nl = {
  makeCode: "A code to come back",
  wipe: "Delete everything of this conversation",
  over: "This conversation is over.",
  toStart: "To the start",
  offer: "Would you like to go on later? Then you can make a code. You do not have to.",
  laterOffer: "Finished writing? Then make your code. With it you read our answer.",
  laterCode: "Make my code",
  who: "Who is here?",
  here: "Works for this chat. Is here now.",
  away: "Works for this chat. Is away for a moment.",
  nobody: "Nobody is here yet. Someone comes as soon as possible.",
  stop: "Stop talking",
  stopAsk: "Do you want to stop talking?",
  stopText: "Then this conversation is over. You can always start again.",
  stopYes: "Stop",
  stay: "Stay",
  wipeAsk: "Do you want to delete everything?",
  wipeText:
    "Then we delete all messages of this conversation, and your code. What someone has read, they still know.",
  wipeYes: "Delete",
  keep: "Keep",
  wipeFailed: "No internet. Nothing has been deleted yet. Try again later.",
  wiped: "Everything is deleted",
  deleted: ({ messages, summary, code }) =>
    [
      messages === 1 ? "1 message" : `${messages} messages`,
      summary && "the summary",
      code && "your code",
    ].filter(Boolean) as string[],
  wipedText: "This is what we deleted:",
  knows: "What someone has read, they still know. Your browser may still know that you were here.",
  stopped: "You have stopped",
  stoppedText: "This conversation is over. Your messages are no longer on this phone.",
  expired: "This conversation is no longer here",
  expiredText:
    "You were away for a while. So we took everything off this phone. Do you have a code? Then go on with that.",
  taken: "This conversation is open somewhere else",
  takenText: "It goes on in another tab or on another phone. Nothing is left here.",
  gone: "This conversation no longer exists",
  goneText: "It was deleted. You can always start again.",
  about: [
    [
      "Can somebody else read along?",
      "Your messages are locked before they leave. Only the people of this chat can open them. We do not know your name, address or phone number.",
    ],
    [
      "What stays on your phone?",
      "No messages, no app and no notice. Your history may say that you were here. Someone with a spy app sees what you see.",
    ],
    [
      "How long do you keep anything?",
      "After some time we delete the conversation by ourselves. You can delete it too, under More.",
    ],
    [
      "When do you call 112?",
      "Only if a life is in danger and you have told us who or where you are. If that is safe, you hear it first.",
    ],
  ],
  calm: [
    "You do not have to do anything now. You are here, and that is enough.",
    "Put your feet on the ground. Feel how the floor carries you.",
    "Breathe in calmly through your nose. Count to four. Breathe out slowly. Count to six. Do that a few times.",
    "Look around you. Find five things you see, four you hear, and three you can feel.",
    "Soon you will talk with someone. You may say what you want, and stop when you want.",
  ],
  close: "Back",
  work: "For your work",
  workText: [
    "Young people chat here without a name with a care worker. Messages are encrypted between the phone and the care worker. The server cannot read them.",
    "Are you worried about a young person? Then chat by For somebody else. Give no names or addresses. You can talk it over without them.",
    "Do you pass this chat on to a young person? First ask whether someone looks at their phone. Better send no link. Say the name.",
    "Is there danger now? Call 112. Do you think of abuse at home? Call Veilig Thuis, day and night: 0800-2000.",
  ],
};

/** Texts of the screens and sheets that load after the first ones. */
export const extraTexts = { nl, en };
