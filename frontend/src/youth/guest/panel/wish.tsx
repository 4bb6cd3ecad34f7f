import type { Page } from "../../page";
import { panelTexts } from "./texts";
import { Wrong } from "./wrong";

/** Ask for somebody. Asking lets nobody in. */
export function Wish({ page }: { page: Page }) {
  const t = panelTexts[page.view.lang];
  const { told } = page.view.guest!;
  const { deeds, workerIn } = page.guest!;
  const choices = [...told.kinds, "any"] as const;
  return (
    <main>
      <div class="stack">
        <h1>{t.wish}</h1>
        <p>{t.wishText(workerIn(page))}</p>
        <Wrong page={page} />
      </div>
      <div class="stack">
        {choices.map((kind) => (
          <button
            type="button"
            class="btn choice-of"
            aria-pressed={told.wished === kind}
            onClick={() => void deeds.wish(page, kind)}
          >
            {t.kinds[kind][0]}
            <small>{t.kinds[kind][1]}</small>
          </button>
        ))}
      </div>
      {told.wished && (
        <button type="button" class="quiet" onClick={() => void deeds.wish(page, "")}>
          {t.unwish}
        </button>
      )}
    </main>
  );
}
