import { draw } from "./draw";
import type { Page } from "./page";
import { screenOf } from "./screen";

const NEAR = 96;

function focusOn(element: Element | null): void {
  if (!(element instanceof HTMLElement)) return;
  if (!element.matches("button,[tabindex]")) element.tabIndex = -1;
  element.focus({ preventScroll: true });
}

function fromEnd(): number {
  const { scrollHeight } = document.documentElement;
  return scrollHeight - innerHeight - scrollY;
}

/** Keeps focus, scroll and read marks right from one drawing to the next. Returns the function that draws. */
export function stage(page: Page, tryExit: () => void): () => void {
  let shown = "";
  let sheet: string | null = null;
  let opener: Element | null = null;
  // What stands there for a browser in which this script does not come to life.
  document.getElementById("page")!.textContent = "";

  const tellSeen = () => {
    const { session, visit, view } = page;
    if (!session || !visit || !view.chat) return;
    const reads = !view.covered && !document.hidden && screenOf(view) === "visit";
    session.seen(reads ? visit.lastVisible() : 0);
  };
  const scroll = (isNew: boolean, wasAtEnd: boolean) => {
    const { chat } = page.view;
    const talks = shown === "visit" && !!chat && (isNew ? chat.phase === "open" : chat.items.length > 0);
    if (talks && (isNew || wasAtEnd)) scrollTo(0, document.documentElement.scrollHeight);
    else if (isNew) scrollTo(0, 0);
  };
  const focusSheet = (isNew: boolean) => {
    if (page.view.sheet === sheet) return;
    sheet = page.view.sheet;
    if (sheet) focusOn(document.querySelector(".sheet"));
    else if (!isNew && opener?.isConnected) focusOn(opener);
  };
  addEventListener("scroll", tellSeen, { passive: true });
  addEventListener("resize", tellSeen);

  return () => {
    const { view } = page;
    const wasAtEnd = fromEnd() < NEAR;
    const screen = view.covered ? "cover" : screenOf(view);
    const isNew = screen !== shown;
    const isFirst = shown === "";
    if (view.sheet && !sheet) opener = document.activeElement;
    shown = screen;
    draw(page, tryExit);
    if (isNew && !isFirst) focusOn(document.querySelector("#page h1, #page button"));
    scroll(isNew, wasAtEnd);
    focusSheet(isNew);
    tellSeen();
  };
}
