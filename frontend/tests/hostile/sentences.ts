import { textsOf as careTexts } from "../../src/care/texts";
import { textsOf as guestPageTexts } from "../../src/guest/texts";
import { guestTexts } from "../../src/youth/guest/texts";
import { en } from "../../src/youth/texts/en";
import { extraTexts } from "../../src/youth/texts/extra";
import { nl } from "../../src/youth/texts/nl";
import { visitEn } from "../../src/youth/visit/texts/en";
import { visitNl } from "../../src/youth/visit/texts/nl";
import type { Victim } from "./attack";

export type Lang = "nl" | "en";

/** What the victim's screen says about this, whole; undefined when it says nothing. */
export function spoken(victim: Victim, about: string, lang: Lang): string | undefined {
  const said: Record<Victim, () => Record<string, unknown>> = {
    phone: () => onThePhone(lang),
    console: () => onTheConsole(lang),
    "guest page": () => ({
      ...guestPageTexts(lang).problem,
      "unreadable note": guestPageTexts(lang).notes.unreadable,
    }),
    enrolment: () => onEnrolling(lang),
  };
  const found = said[victim]()[about];
  return typeof found === "string" ? found : undefined;
}

function onThePhone(lang: Lang): Record<string, unknown> {
  const about = guestTexts[lang];
  const visit = { nl: visitNl, en: visitEn }[lang];
  const stopped = about.stopped("Pia").join("");
  return {
    ...visit.problems,
    "doubt untrusted": about.doubt.untrusted,
    "doubt expired": about.doubt.expired,
    "not told": stopped,
    "not confirmed": stopped + about.told("Pia", "Kai"),
    "not safe": { nl, en }[lang].refused.untrusted,
    over: extraTexts[lang].expiredText,
  };
}

function onTheConsole(lang: Lang): Record<string, unknown> {
  const { desk, guests } = careTexts(lang);
  return {
    ...desk.problem,
    "doubt untrusted": `Pia: ${guests.doubt.untrusted}`,
    "doubt expired": `Pia: ${guests.doubt.expired}`,
  };
}

function onEnrolling(lang: Lang): Record<string, unknown> {
  const { staff, guestPage, gate } = careTexts(lang);
  return {
    "worker's key": staff.untrusted("Kai"),
    "guest's key": guestPage.untrusted("Pia"),
    "other root": gate.otherRoot,
    "left out": staff.leftOut("Kai"),
  };
}

/** Words that say how it works, or frighten: nobody needs them to know what to do. */
const JARGON =
  /sleutelbeheer|key management|hash|epoch|certifica|cryptogra|protocol|encrypt|versleutel|handtekening|signature|algorit/i;

/** What is wrong with a text: too long a sentence, or a word that a 12-year-old does not need. */
export function faults(victim: Victim, text: string): string[] {
  const sentences = text.split(/(?<=[.?!])\s+/);
  const long = sentences.filter(
    (one) => one.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length > 20,
  );
  const words = victim === "phone" ? new RegExp(`${JARGON.source}|server|sleutel|\\bkeys?\\b`, "i") : JARGON;
  return [...long, ...(words.exec(text) ?? [])];
}
