import type { Language, Minute } from "../protocol";

/** A minute on this device's clock: 22.04 in Dutch, 22:04 in English. */
export function timeOf(minute: Minute, lang: Language): string {
  const moment = new Date(minute * 60_000);
  return spoken(`${two(moment.getHours())}:${two(moment.getMinutes())}`, lang);
}

/** `16:00` as a language writes it. */
export function spoken(time: string, lang: Language): string {
  return lang === "nl" ? time.replace(":", ".") : time;
}

/** `2026-11-24 22.04`, for lists that reach back over days. */
export function dayAndTime(minute: Minute, lang: Language): string {
  const moment = new Date(minute * 60_000);
  const day = moment.toLocaleDateString(lang, { weekday: "short", day: "numeric", month: "short" });
  return `${day} ${timeOf(minute, lang)}`;
}

function two(part: number): string {
  return `0${part}`.slice(-2);
}
