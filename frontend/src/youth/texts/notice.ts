// Not reviewed yet by a lawyer or young people.

const nl = {
  codeInText: "Dit lijkt op je code. Houd die voor jezelf. We hebben niets gestuurd.",
  tooLong: "Dit is te lang. Stuur het in stukjes.",
  hints: {
    phone: ["Staat hier een telefoonnummer in?", " Dan weten wij misschien wie je bent. Dat mag, jij kiest."],
    address: ["Staat hier een adres in?", " Dan weten wij misschien waar je bent. Dat mag, jij kiest."],
    name: ["Staat hier een naam in?", " Dan weten wij misschien wie je bent. Dat mag, jij kiest."],
  },
  change: "Ik pas het aan",
  sendSo: "Stuur het zo",
  picture: [
    "Hier kan alleen tekst.",
    " Zo blijft er nergens een foto achter. Zeg in woorden wat erop staat. Vraag in de chat wat je met de foto kunt doen.",
  ],
  fine: "Goed",
};

const en: typeof nl = {
  codeInText: "This looks like your code. Keep it to yourself. We have sent nothing.",
  tooLong: "This is too long. Send it in pieces.",
  hints: {
    phone: [
      "Is there a phone number in this?",
      " Then we may know who you are. That is allowed, you choose.",
    ],
    address: [
      "Is there an address in this?",
      " Then we may know where you are. That is allowed, you choose.",
    ],
    name: ["Is there a name in this?", " Then we may know who you are. That is allowed, you choose."],
  },
  change: "I will change it",
  sendSo: "Send it like this",
  picture: [
    "Only text works here.",
    " So no photo stays behind anywhere. Say in words what it shows. Ask in the chat what you can do with the photo.",
  ],
  fine: "Fine",
};

/** Texts of what stands above the field. */
export const noticeTexts = { nl, en };
