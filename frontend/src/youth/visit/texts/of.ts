import type { Page } from "../../page";
import type { Texts } from "../../texts/nl";
import type { VisitTexts } from "./nl";

/** The texts of the page with those of a visit, which are there whenever this file is. */
export function textsOf(page: Page): Texts & VisitTexts {
  return page.view.t as Texts & VisitTexts;
}
