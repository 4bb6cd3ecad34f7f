import type { Page } from "./page";
import { dangerTexts } from "./texts/danger";

/** Send a place as a message; false when there is none, or when it could not be queued, which the page then says. */
export async function sendPlace(page: Page, place: string): Promise<boolean> {
  const given = place.trim().slice(0, 500);
  page.set({ placeMissing: !given, placeLost: false });
  if (!given) return false;
  const text = dangerTexts[page.view.lang].placeIs(given);
  try {
    await page.session!.send(text);
    page.set({ place: text });
    return true;
  } catch {
    page.set({ place: null, placeLost: true });
    return false;
  }
}
