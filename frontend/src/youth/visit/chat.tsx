import type { Page } from "../page";
import { Log } from "./log";
import { textsOf } from "./texts/of";

/** The conversation. */
export function Chat({ page }: { page: Page }) {
  const t = textsOf(page);
  const { chat } = page.view;
  const { staff, typing, later, hasCode } = chat!;
  return (
    <main class="talk">
      <h1 class="vh">{t.chat}</h1>
      {later && <p class="sys">{hasCode ? t.laterDone : t.later}</p>}
      {page.guest && <page.guest.Kept page={page} />}
      <Log page={page} />
      {typing && (
        <p class="typing">
          <i />
          <i />
          <i />
          {t.typing(staff[0]?.name ?? t.someone)}
        </p>
      )}
      {page.extra && <page.extra.Offer page={page} />}
    </main>
  );
}
