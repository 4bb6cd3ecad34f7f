import { focusOn } from "../focus";
import type { Page } from "../page";
import { screenOf } from "../screen";
import type { Sheet } from "../view";
import { firstUnread, lastVisible } from "./log";

let sheet: Sheet | null = null;
let opener: Element | null = null;
let watched = false;

function tellSeen({ session, view }: Page): void {
  if (!session || !view.chat) return;
  const reads = !view.covered && !document.hidden && screenOf(view) === "visit";
  session.seen(reads ? lastVisible(session.read) : 0);
}

function focusSheet(page: Page, isNew: boolean): void {
  const shown = page.extra && page.view.sheet;
  if (shown === sheet) return;
  if (!sheet) opener = document.activeElement;
  sheet = shown;
  if (sheet) focusOn(document.querySelector<HTMLElement>(".sheet"));
  else if (!isNew && opener?.isConnected) focusOn(opener as HTMLElement);
}

// Never past a message that was not read: it would count as seen though it never was.
function scroll({ session, view }: Page, isNew: boolean, wasAtEnd: boolean): void {
  const { chat } = view;
  if (!chat || screenOf(view) !== "visit" || view.covered) return;
  if (isNew ? chat.phase === "open" : wasAtEnd && chat.items.length > 0)
    scrollTo(0, firstUnread(session?.read ?? 0) ?? document.documentElement.scrollHeight);
}

/** After each drawing: a sheet has the focus, the first unread message is in sight, or else the newest, and what was seen is told. */
export function settle(page: Page, isNew: boolean, wasAtEnd: boolean): void {
  scroll(page, isNew, wasAtEnd);
  focusSheet(page, isNew);
  tellSeen(page);
  if (watched) return;
  watched = true;
  addEventListener("scroll", () => tellSeen(page), { passive: true });
  addEventListener("resize", () => tellSeen(page));
}
