import { render } from "preact";
import type { Page } from "./page";

const html = document.documentElement;
const NEUTRAL_ICON = "data:,";

function forget(page: Page): string | null {
  const ticket = page.leave();
  // Not through the page's own drawing: that may be what is broken.
  for (const id of ["start", "page"]) render(null, document.getElementById(id)!);
  return ticket;
}

/** Shows the innocuous page that lies ready in the document. */
function cover(): void {
  html.className = "gone";
  document.title = document.querySelector("#gone h2")!.textContent!;
  document.querySelector<HTMLLinkElement>("link[rel=icon]")!.href = NEUTRAL_ICON;
}

/**
 * The exit. One tap: what the tab kept is cleared, the page is covered, keys and text are dropped, and another page
 * takes this one's place in the history, so that Back leads to what was open before. Without internet the neutral page
 * in the document stays. It works before anything else has loaded, and nothing starts after it.
 */
export function leaveWith(page: Page, tell: (ticket: string) => void): () => void {
  return () => {
    page.left = true;
    page.outside.clearTab();
    cover();
    const ticket = forget(page);
    if (ticket) tell(ticket);
    if (navigator.onLine) location.replace(page.view.now.exit);
  };
}

/** Shows for a moment what the exit does. */
export function tryOut(page: Page): void {
  html.className = "gone";
  setTimeout(() => {
    if (page.left) return;
    html.className = "";
    page.set({ tried: true });
  }, 1500);
}
