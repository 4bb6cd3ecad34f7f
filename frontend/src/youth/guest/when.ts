import type { Language, Minute } from "../../protocol";

/** The time of day on this phone: 22.05 or 22:05. */
export function clockOf(minute: Minute, lang: Language): string {
  const text = new Date(minute * 60_000).toTimeString().slice(0, 5);
  return lang === "nl" ? text.replace(":", ".") : text;
}

/** The day in UTC, as the consent text says it: 3 maart 2026. */
export function dayOf(minute: Minute, lang: Language): string {
  const then = new Date(minute * 60_000);
  const locale = lang === "nl" ? "nl" : "en-GB";
  return then.toLocaleDateString(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
}
