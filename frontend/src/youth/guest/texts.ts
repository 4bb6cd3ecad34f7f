import type { GuestEnd } from "../../protocol";

// Not reviewed yet by a lawyer or young people. These stand on the screen at rest: none says who a guest works for.

const nl = {
  and: "en",
  asks: (worker: string) => `${worker} vraagt je iets`,
  asksAgain: "Dit laadt niet. Heb je internet? Tik dan nog een keer.",
  reads: (guest: string) => `${guest} leest mee`,
  paused: (guest: string, worker: string) =>
    `${worker} is er even niet, dus ${guest} staat op pauze. Wat je nu schrijft, leest ${guest} daarna pas.`,
  hushed: (guest: string) => `${guest} zegt eerst iets en wacht nu op jou. Lees het rustig. Jij kiest.`,
  hushedHere: (guest: string) => `${guest} zegt eerst iets`,
  proceed: "Ga verder",
  notYet: "Geen internet. Dit is nog niet gelukt. Probeer het straks nog een keer.",
  out: (guest: string) => `${guest} eruit`,
  doubt: {
    untrusted:
      "Er is een vraag over iemand, maar we weten niet zeker wie dat is. Daarom kan het niet. Je hoeft niets te doen.",
    expired:
      "Er is een vraag over iemand, maar de controle van die persoon is te oud. Daarom kan het nu niet. Je hoeft niets te doen.",
  },
  since: (guest: string, time: string) =>
    `${guest} praat mee sinds ${time}. Wat je daarvoor schreef, ziet ${guest} niet.`,
  stopped: (guest: string) => [
    `Je hebt ${guest} eruit gezet.`,
    ` Wat jij vanaf nu schrijft, kan ${guest} niet lezen.`,
  ],
  told: (guest: string, worker: string) =>
    ` Wij sturen ${guest} niets nieuws meer. ${worker} moet het nog zien.`,
  confirmed: (guest: string, worker: string) => [
    `${guest} is eruit.`,
    ` ${guest} kan niets nieuws meer lezen, ook niet wat ${worker} schrijft. Wat ${guest} al las, weet ${guest} nog.`,
  ],
  offline: (guest: string, worker: string) =>
    `Geen internet. Zodra het er weer is, hoort ${worker} dit. Tot dan kan ${guest} nog lezen wat ${worker} schrijft.`,
  ended: {
    guest: (guest: string) => `${guest} is weggegaan en leest niet meer mee.`,
    worker: (guest: string, worker: string) =>
      `${worker} heeft ${guest} eruit gezet. ${guest} leest niet meer mee.`,
    visit: (guest: string) => `Je was weg, dus ${guest} is er ook uit. ${guest} leest niet meer mee.`,
    revoked: (guest: string) => `${guest} mag hier nu niet meer meepraten en leest niet meer mee.`,
    closed: (guest: string) => `Het gesprek is klaar, dus ${guest} is er ook uit.`,
    youth: (guest: string) => `${guest} is eruit.`,
  } as Record<GuestEnd, (guest: string, worker: string) => string>,
  no: (worker: string) => ["Je zei nee.", ` Er verandert niets. ${worker} blijft gewoon bij je.`],
  withdrawn: (worker: string) => ["De vraag is weg.", ` Je hoeft niets te kiezen. ${worker} is er nog.`],
  wished: (worker: string) => [
    "Je hebt het gevraagd.",
    ` ${worker} kijkt wat er kan. Er komt niemand bij tot jij ja zegt.`,
  ],
  agreed: ["De afspraak staat.", " Je ziet hem weer als je terugkomt met je code."],
  disagreed: ["Goed, dan niet.", " Er verandert niets."],
  noteKept: (worker: string) => ["Je zei ja.", ` ${worker} heeft nu wat jij goed vond, om door te geven.`],
  sent: (name: string) => [
    `Je briefje is naar ${name} gestuurd.`,
    ` Alleen ${name} kan het openen, 14 dagen lang.`,
  ],
  arrived: (name: string) => ["Je briefje is aangekomen.", ` ${name} heeft het gekregen.`],
  kept: "Je afspraak",
  forget: "Haal deze afspraak weg",
  menu: "Met iemand anders erbij praten",
  wipe: "Heeft iemand anders meegepraat? Wat die persoon opschreef, blijft daar. In ons logboek blijft staan dat je ja zei, zonder je naam.",
  quote: (name: string) => `${name}, van eerder`,
  you: "Jij",
};

const en: typeof nl = {
  and: "and",
  asks: (worker) => `${worker} asks you something`,
  asksAgain: "This does not load. Do you have internet? Then tap again.",
  reads: (guest) => `${guest} is reading along`,
  paused: (guest, worker) =>
    `${worker} is away for a moment, so ${guest} is paused. What you write now, ${guest} reads only after that.`,
  hushed: (guest) => `${guest} says something first and now waits for you. Read it calmly. You choose.`,
  hushedHere: (guest) => `${guest} says something first`,
  proceed: "Go on",
  notYet: "No internet. This has not worked yet. Try again later.",
  out: (guest) => `${guest} out`,
  doubt: {
    untrusted:
      "There is a question about somebody, but we are not sure who that is. So it cannot be. You do not have to do anything.",
    expired:
      "There is a question about somebody, but the check of that person is too old. So it cannot be now. You do not have to do anything.",
  },
  since: (guest, time) => `${guest} has joined since ${time}. ${guest} does not see what you wrote before.`,
  stopped: (guest) => [`You have put ${guest} out.`, ` What you write from now on, ${guest} cannot read.`],
  told: (guest, worker) => ` We send ${guest} nothing new any more. ${worker} still has to see it.`,
  confirmed: (guest, worker) => [
    `${guest} is out.`,
    ` ${guest} can read nothing new, also not what ${worker} writes. ${guest} still knows what was read before.`,
  ],
  offline: (guest, worker) =>
    `No internet. ${worker} hears this as soon as it is back. Until then ${guest} can still read what ${worker} writes.`,
  ended: {
    guest: (guest) => `${guest} has left and no longer reads along.`,
    worker: (guest, worker) => `${worker} has put ${guest} out. ${guest} no longer reads along.`,
    visit: (guest) => `You were away, so ${guest} is out too. ${guest} no longer reads along.`,
    revoked: (guest) => `${guest} may not join here any more and no longer reads along.`,
    closed: (guest) => `The conversation is over, so ${guest} is out too.`,
    youth: (guest) => `${guest} is out.`,
  },
  no: (worker) => ["You said no.", ` Nothing changes. ${worker} simply stays with you.`],
  withdrawn: (worker) => ["The question is gone.", ` You do not have to choose. ${worker} is still here.`],
  wished: (worker) => [
    "You have asked.",
    ` ${worker} sees what is possible. Nobody joins until you say yes.`,
  ],
  agreed: ["The appointment is made.", " You see it again when you come back with your code."],
  disagreed: ["All right, then not.", " Nothing changes."],
  noteKept: (worker) => ["You said yes.", ` ${worker} now has what you agreed to, to pass it on.`],
  sent: (name) => [`Your note was sent to ${name}.`, ` Only ${name} can open it, for 14 days.`],
  arrived: (name) => ["Your note has arrived.", ` ${name} has received it.`],
  kept: "Your appointment",
  forget: "Take this appointment away",
  menu: "Have somebody else join",
  wipe: "Did somebody else join? What that person wrote down stays there. Our log keeps that you said yes, without your name.",
  quote: (name) => `${name}, from before`,
  you: "You",
};

/** Texts about guests in the conversation and in its sheets. */
export const guestTexts = { nl, en };
