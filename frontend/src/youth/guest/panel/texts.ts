// Not reviewed yet by a lawyer or young people. What the consent screen says comes from the server, because it is signed.

const nl = {
  you: "Jij",
  wrong: {
    offline: "Geen internet. Er is nog niets gebeurd. Probeer het straks nog een keer.",
    changed: "Er is net iets veranderd. Er is nog niets gebeurd. Lees het nog een keer en kies dan.",
    empty: "Je hebt alles weggehaald. Zet iets terug, of kies Nee.",
  },
  pick: (guest: string) => `Wil je ${guest} iets van eerder laten zien?`,
  pickText: (guest: string) =>
    `Het hoeft niet. ${guest} ziet alleen wat je hier aantikt. Zo hoef je het niet nog een keer te typen. ${guest} is er nu nog niet bij.`,
  earlier: "Berichten van eerder",
  picked: (count: number, guest: string) => {
    if (count === 0) return `Je laat niets van eerder zien.`;
    return count === 1 ? `${guest} krijgt 1 bericht te zien.` : `${guest} krijgt ${count} berichten te zien.`;
  },
  notYet: "Toch niet nu",
  letIn: (guest: string) => `${guest} mag erbij`,
  note: (name: string) => `Mag dit naar ${name}?`,
  noteText: (worker: string, name: string) =>
    `${worker} heeft dit opgeschreven. Alleen wat hier staat gaat naar ${name}. Haal weg wat je niet wilt.`,
  name: "Naam",
  works: "Werkt bij",
  checked: "Nagekeken door",
  checkedBy: (by: string, day: string) => `${by}, op ${day}`,
  onlyThey: (name: string) => `Alleen ${name} kan dit openen, 14 dagen lang. Daarna niet meer.`,
  byHand: (place: string, worker: string) =>
    `Wij sturen zelf niets naar ${place}. Zeg je ja? Dan krijgt ${worker} deze tekst om door te geven. Zelf doorgeven mag ook.`,
  places: { comensha: "CoMensha", veiligthuis: "Veilig Thuis" },
  points: "Wat er staat",
  items: {
    reason: "Waar het over gaat",
    wishes: "Wat jij wilt",
    channel: "Zo kun je veilig contact krijgen",
    hours: "Veilige dagen en uren",
    other: "Als iemand anders opneemt",
    never: "Dit mag niemand zeggen",
  },
  takeOut: "Haal weg",
  putBack: "Zet terug",
  outOf: "Gaat niet mee.",
  noteNo: "Zeg je nee, dan gaat er niets weg en verandert er niets.",
  noteRefuse: "Nee, liever niet",
  noteApprove: "Ja, dit mag",
  asked: "Klopt deze afspraak?",
  askedText: "Jij kiest. Zeg je nee, dan verandert er niets.",
  when: "Wanneer",
  with: "Met wie",
  keeps: [
    "We bewaren de afspraak op slot in dit gesprek. Hij komt niet op je telefoon te staan.",
    "Je ziet hem weer als je terugkomt met je code. Wie je code heeft, ziet hem ook.",
    "Kun je toch niet? Dan hoef je niets te doen.",
  ],
  needsCode: "Je hebt nog geen code. Die kun je daarna maken, bij Meer.",
  askedNo: "Nee, liever niet",
  askedYes: "Ja, dat klopt",
  wish: "Met iemand anders erbij praten",
  wishText: (worker: string) =>
    `Je vraagt het nu alleen. Er komt niemand bij. Eerst kijkt ${worker} wat er kan. Dan lees jij wie het is, en zeg je ja of nee.`,
  kinds: {
    police: ["Iemand van de politie", "Voor een vraag, of om iets te vertellen"],
    helper: ["Iemand die helpt in jouw buurt", "Van een gemeente of van de zorg"],
    any: ["Ik weet het nog niet", "Ik wil er eerst over praten"],
  },
  unwish: "Ik wil het toch niet vragen",
  who: {
    works: (unit: string) => `Werkt bij ${unit}.`,
    readsSince: (time: string) => `Leest mee sinds ${time}.`,
    checked: (by: string, day: string) => `Nagekeken door ${by}, op ${day}`,
    how: "Hoe is dat nagekeken?",
    howText: (guest: string, by: string) =>
      `${by} heeft gezien dat ${guest} echt daar werkt. Je telefoon heeft dat ook nagekeken. Kenmerk: `,
    yours: "Waar zei ik ja op?",
    yoursAt: (day: string, time: string) => `Op ${day} om ${time} zei je ja. Dit stond er:`,
    yoursGone:
      "Je zei eerder ja, voordat deze pagina opnieuw laadde. De tekst staat niet meer op deze telefoon.",
  },
};

const en: typeof nl = {
  you: "You",
  wrong: {
    offline: "No internet. Nothing has happened yet. Try again later.",
    changed: "Something has just changed. Nothing has happened yet. Read it once more and then choose.",
    empty: "You have taken everything out. Put something back, or choose No.",
  },
  pick: (guest) => `Do you want to show ${guest} something from before?`,
  pickText: (guest) =>
    `You do not have to. ${guest} sees only what you tap here. So you do not have to type it again. ${guest} has not joined yet.`,
  earlier: "Messages from before",
  picked: (count, guest) => {
    if (count === 0) return "You show nothing from before.";
    return count === 1 ? `${guest} will see 1 message.` : `${guest} will see ${count} messages.`;
  },
  notYet: "Not now",
  letIn: (guest) => `${guest} may join`,
  note: (name) => `May this go to ${name}?`,
  noteText: (worker, name) =>
    `${worker} has written this down. Only what it says here goes to ${name}. Take out what you do not want.`,
  name: "Name",
  works: "Works for",
  checked: "Checked by",
  checkedBy: (by, day) => `${by}, on ${day}`,
  onlyThey: (name) => `Only ${name} can open this, for 14 days. Not after that.`,
  byHand: (place, worker) =>
    `We send nothing to ${place} ourselves. Do you say yes? Then ${worker} gets this text to pass on. You may also pass it on yourself.`,
  places: { comensha: "CoMensha", veiligthuis: "Veilig Thuis" },
  points: "What it says",
  items: {
    reason: "What it is about",
    wishes: "What you want",
    channel: "A safe way to reach you",
    hours: "Safe days and hours",
    other: "If somebody else answers",
    never: "Nobody may say this",
  },
  takeOut: "Take out",
  putBack: "Put back",
  outOf: "Does not go along.",
  noteNo: "If you say no, nothing is sent and nothing changes.",
  noteRefuse: "No, rather not",
  noteApprove: "Yes, this may go",
  asked: "Is this appointment right?",
  askedText: "You choose. If you say no, nothing changes.",
  when: "When",
  with: "With whom",
  keeps: [
    "We keep the appointment locked in this conversation. It is not put on your phone.",
    "You see it again when you come back with your code. Who has your code sees it too.",
    "Can you not come after all? Then you do not have to do anything.",
  ],
  needsCode: "You have no code yet. You can make one after this, under More.",
  askedNo: "No, rather not",
  askedYes: "Yes, that is right",
  wish: "Have somebody else join",
  wishText: (worker) =>
    `You only ask now. Nobody joins. First ${worker} sees what is possible. Then you read who it is, and say yes or no.`,
  kinds: {
    police: ["Somebody of the police", "For a question, or to tell something"],
    helper: ["Somebody who helps near you", "From a municipality or from care"],
    any: ["I do not know yet", "I want to talk about it first"],
  },
  unwish: "I do not want to ask after all",
  who: {
    works: (unit) => `Works for ${unit}.`,
    readsSince: (time) => `Reading along since ${time}.`,
    checked: (by, day) => `Checked by ${by}, on ${day}`,
    how: "How was that checked?",
    howText: (guest, by) =>
      `${by} has seen that ${guest} really works there. Your phone has checked that too. Mark: `,
    yours: "What did I say yes to?",
    yoursAt: (day, time) => `On ${day} at ${time} you said yes. This is what it said:`,
    yoursGone: "You said yes earlier, before this page loaded again. The text is no longer on this phone.",
  },
};

/** Texts of the full screens about guests, but for the question whether somebody may join. */
export const panelTexts = { nl, en };
