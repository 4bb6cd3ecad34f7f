import type { Page } from "./page";
import type { Screen, View } from "./view";

const FINAL = ["expired", "taken", "gone"];

export function isOver({ chat }: View): boolean {
  return !!chat && FINAL.includes(chat.phase);
}

/** The screen to show: a visit that is over shows its end, whatever lay over it but first help. */
export function screenOf(view: View): Screen {
  const { screen, stopped } = view;
  const final = isOver(view);
  if (screen === "visit") return final || stopped ? "ended" : screen;
  return final && (screen === "code" || screen === "guest") ? "ended" : screen;
}

const APART: Screen[] = ["danger", "code", "enter", "work", "ended"];

/** Whether all that the screen of now is drawn with has loaded. */
export function isHere({ view, visit, extra }: Page): boolean {
  const screen = screenOf(view);
  if (screen === "home" || screen === "insecure") return true;
  return !!(APART.includes(screen) ? extra : visit);
}
