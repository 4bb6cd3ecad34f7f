import type { Page } from "./page";

const STALE = 60_000;

/** Covers the text when the page goes to the background, and wakes the visit when it comes back. */
export function watchVisibility(page: Page): void {
  let since = Date.now();
  const hide = () => {
    const { chat, screen } = page.view;
    if (chat || screen === "code" || screen === "enter") page.set({ covered: true });
  };
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) hide();
    page.session?.shown(!document.hidden);
    if (page.left || document.hidden || page.view.chat || Date.now() - since < STALE) return;
    since = Date.now();
    void page.refresh();
  });
  addEventListener("pagehide", hide);
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  addEventListener("online", () => page.session?.wake());
}
