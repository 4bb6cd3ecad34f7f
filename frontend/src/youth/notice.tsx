import type { Page } from "./page";
import { noticeTexts } from "./texts/notice";
import type { Notice } from "./view";

export { hintIn } from "./hints";

interface Props {
  page: Page;
  notice: Notice;
}

/** What the youth may want to know before sending this, or why it was not sent. */
export function Hinting({ page, notice }: Props) {
  const t = noticeTexts[page.view.lang];
  if (notice === "codeInText" || notice === "tooLong")
    return (
      <p class="hint" role="alert">
        {t[notice]}
      </p>
    );
  const [bold, rest] = notice === "picture" ? t.picture : t.hints[notice];
  return (
    <div class="hint" role="status">
      <p>
        <b>{bold}</b>
        {rest}
      </p>
      <div class="two">
        <button type="button" class="btn small" onClick={() => page.set({ notice: null })}>
          {notice === "picture" ? t.fine : t.change}
        </button>
        {notice !== "picture" && (
          <button type="button" class="btn small" onClick={() => void page.visit!.sendAnyway(page)}>
            {t.sendSo}
          </button>
        )}
      </div>
    </div>
  );
}
