import type { YouthSession } from "../protocol/youth";
import type { Page } from "./page";

/** Do what needs the server; when it fails the page says that nothing happened. */
export async function work(page: Page, job: (session: YouthSession) => Promise<void>): Promise<void> {
  if (!page.session) return;
  page.set({ busy: true, trouble: null });
  try {
    await job(page.session);
    page.set({ busy: false });
  } catch {
    page.set({ busy: false, trouble: "offline" });
  }
}
