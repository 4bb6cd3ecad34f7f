import { counted } from "../counted";

export const errors = {
  busy: "Het is nu te druk. Probeer het zo nog eens.",
  closed: "De chat is dicht.",
  full: "Er kan nu niemand bij.",
  slow: (seconds: number) =>
    `Even rustig aan: probeer het over ${counted(seconds, "seconde", "seconden")} opnieuw.`,
  unknown: "Dat is er niet (meer), of het is niet van jou.",
  taken: "Een collega was net eerder.",
  empty: "Er wacht nu niemand die er is.",
  state: "Dat kan nu niet. Kijk hoe het gesprek er nu voor staat.",
  reason: "Vul een reden in.",
  big: "Dat is te lang.",
  gone: "Dit gesprek is weg.",
  wrong: "Dat klopt niet.",
  offline: "Geen verbinding. Er is niets verstuurd; probeer het zo nog eens.",
  other: "Dat lukte niet. Probeer het nog eens.",
};

export const roles: Record<string, string> = {
  care_worker: "hulpverlener",
  supervisor: "leiding",
  officer: "gast, politie",
  helper: "gast, regio",
  editor: "redactie",
  analyst: "onderzoek",
};
