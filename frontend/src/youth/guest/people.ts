import type { Page } from "../page";
import { textsOf } from "../visit/texts/of";

/** The first name of who answers in this conversation, or "somebody". */
export function workerIn(page: Page): string {
  const { chat } = page.view;
  return (chat?.staff[0] ? chat.staff[0].name : "") || textsOf(page).someone;
}

/** The same, to begin a sentence with. */
export function beginWorker(page: Page): string {
  const name = workerIn(page);
  return name[0]!.toUpperCase() + name.slice(1);
}

/** The name of who is in, or null. */
export function guestIn({ view }: Page): string | null {
  return view.guest?.told.inside ? view.guest.told.inside.guest.name : null;
}
