// Not reviewed yet by a care professional (danger, suicide) or young people.

const nl = {
  now: "Dit kun je nu doen",
  nowText: [
    "Dit scherm belt geen 112.",
    " Wij kunnen niet zien waar je bent. Moet er hulp komen? Zeg tegen 112 waar je bent, of zeg het tegen ons.",
  ],
  quiet: "Kun je niet hardop praten?",
  quietText:
    "Blijf niet stil als 112 opneemt: dan kan het gesprek stoppen. Fluister welke hulp je wilt en in welke plaats je bent. Of typ met 112 in de app 112NL.",
  where: "Zeg ons waar je bent",
  whereText: "Een straat, een plaats, of wat je om je heen ziet.",
  sendPlace: "Stuur de plek",
  placeIs: (text: string) => `Hier ben ik: ${text}`,
  noPlace: "Vul eerst een plek in.",
  noNet: "Geen internet? Dan komt dit niet aan. 112 bellen lukt vaak wel, ook zonder beltegoed.",
  arrived: "Aangekomen. Nog niemand heeft dit gelezen. Bel 112 als er nu hulp moet komen.",
  read: "Een mens heeft dit gelezen.",
  told: "Aangekomen. Bel 112 als er nu hulp moet komen.",
  notTold: "Nog niet aangekomen. Bel 112 als er nu hulp moet komen.",
  ended:
    "Niet aangekomen: dit gesprek is hier gestopt. Bel 112 als er nu hulp moet komen, of ga terug en begin opnieuw.",
  what: "Wat is er? Tik als je wilt",
  whats: [
    ["hurt", "Iemand doet me pijn"],
    ["coming", "Er komt iemand aan"],
    ["die", "Ik wil dood"],
    ["scared", "Ik ben bang"],
  ],
  peopleRead: "Wie dit leest, is een mens. Die kijkt wie er het eerst hulp nodig heeft.",
  otherNumbers: "Andere nummers",
};

const en: typeof nl = {
  now: "What you can do now",
  nowText: [
    "This screen does not call 112.",
    " We cannot see where you are. Does help have to come? Tell 112 where you are, or tell us.",
  ],
  quiet: "Can you not speak aloud?",
  quietText:
    "Do not stay silent when 112 answers: the call may end. Whisper which help you want and which town you are in. Or type to 112 in the 112NL app.",
  where: "Tell us where you are",
  whereText: "A street, a town, or what you see around you.",
  sendPlace: "Send the place",
  placeIs: (text) => `I am here: ${text}`,
  noPlace: "Fill in a place first.",
  noNet: "No internet? Then this does not arrive. Calling 112 often works, also without credit.",
  arrived: "Arrived. Nobody has read it yet. Call 112 if help must come now.",
  read: "A person has read this.",
  told: "Arrived. Call 112 if help must come now.",
  notTold: "Not arrived yet. Call 112 if help has to come now.",
  ended:
    "Not arrived: this conversation has ended here. Call 112 if help must come now, or go back and begin again.",
  what: "What is it? Tap if you like",
  whats: [
    ["hurt", "Somebody is hurting me"],
    ["coming", "Somebody is coming"],
    ["die", "I want to die"],
    ["scared", "I am scared"],
  ],
  peopleRead: "Whoever reads this is a person. They see who needs help first.",
  otherNumbers: "Other numbers",
};

/** Texts of first help. */
export const dangerTexts = { nl, en };
