import { draw } from "./draw";
import { focusOn } from "./focus";
import type { Page } from "./page";
import { isHere, screenOf } from "./screen";

const NEAR = 96;

function isAtEnd(): boolean {
  return document.documentElement.scrollHeight - innerHeight - scrollY < NEAR;
}

/** Keeps focus and scroll right from one drawing to the next. Returns the function that draws. */
export function stage(page: Page): () => void {
  let shown = "";
  // What stands there for a browser in which this script does not come to life.
  document.getElementById("page")!.textContent = "";

  return () => {
    const wanted = page.view.covered ? "cover" : screenOf(page.view);
    const screen = isHere(page) ? wanted : `${wanted}, coming`;
    const isNew = screen !== shown;
    const wasAtEnd = isAtEnd();
    draw(page);
    if (isNew) {
      if (shown) focusOn(document.querySelector<HTMLElement>("#page h1, #page button"));
      scrollTo(0, 0);
    }
    shown = screen;
    if (page.visit) page.visit.settle(page, isNew, wasAtEnd);
  };
}
