import type { Page } from "../page";
import type { GuestView } from "./view";

/** Change what the screens about guests are drawn from. */
export function put(page: Page, change: Partial<GuestView>): void {
  const { guest } = page.view;
  if (guest) page.set({ guest: { ...guest, ...change } });
}
