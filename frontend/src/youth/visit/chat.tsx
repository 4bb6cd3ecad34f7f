import type { Page } from "../page";
import { makeCode } from "./deeds";
import { Log } from "./log";
import { textsOf } from "./texts/of";

function Offer({ page, text, button }: { page: Page; text: string; button: string }) {
  return (
    <div class="note stack gap">
      <p>{text}</p>
      <button type="button" class="btn small" onClick={() => void makeCode(page)}>
        {button}
      </button>
    </div>
  );
}

/** The conversation. */
export function Chat({ page }: { page: Page }) {
  const t = textsOf(page);
  const { chat } = page.view;
  const { items, staff, typing, later, hasCode, phase } = chat!;
  const answer = items.findIndex((item) => !item.mine && item.kind === "text");
  const since = items.slice(answer).filter((item) => item.mine).length;
  const justAnswered = answer >= 0 && since < 3 && phase === "open";
  const wrote = items.some((item) => item.mine);
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
      {!hasCode && later && wrote && <Offer page={page} text={t.laterOffer} button={t.laterCode} />}
      {!hasCode && !later && justAnswered && <Offer page={page} text={t.offer} button={t.makeCode} />}
    </main>
  );
}
