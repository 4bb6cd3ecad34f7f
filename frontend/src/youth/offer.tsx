import type { Page } from "./page";
import { extraTexts } from "./texts/extra";

/** A return code, offered once: after the first answer, or with a message that was left. Never pushed. */
export function Offer({ page }: { page: Page }) {
  const t = extraTexts[page.view.lang];
  const { items, later, hasCode, phase } = page.view.chat!;
  const answer = items.findIndex((item) => !item.mine && item.kind === "text");
  const since = items.slice(answer).filter((item) => item.mine).length;
  const justAnswered = answer >= 0 && since < 3 && phase === "open";
  const wrote = items.some((item) => item.mine);
  if (hasCode || !(later ? wrote : justAnswered)) return null;
  return (
    <div class="note stack gap">
      <p>{later ? t.laterOffer : t.offer}</p>
      <button type="button" class="btn small" onClick={() => void page.visit!.makeCode(page)}>
        {later ? t.laterCode : t.makeCode}
      </button>
    </div>
  );
}
