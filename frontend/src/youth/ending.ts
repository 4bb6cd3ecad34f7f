import type { Page } from "./page";
import { work } from "./work";

/** The youth stops the conversation. */
export function finish(page: Page): Promise<void> {
  return work(page, async (session) => {
    await session.finish();
    page.set({ screen: "visit", sheet: null, stopped: true });
  });
}

/** Delete everything, and say what was deleted. */
export function wipe(page: Page): Promise<void> {
  return work(page, async (session) => {
    const deleted = await session.wipe();
    page.forget({ screen: "ended", deleted });
  });
}
