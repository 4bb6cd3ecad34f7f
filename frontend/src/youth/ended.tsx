import type { Page } from "./page";
import { extraTexts } from "./texts/extra";
import { textsOf } from "./visit/texts/of";

type Props = { page: Page };

export function WorkScreen({ page }: Props) {
  const t = textsOf(page);
  const { lang, now } = page.view;
  const own = extraTexts[lang];
  return (
    <main>
      <h1>{own.work}</h1>
      {own.workText.map((text) => (
        <p>{text}</p>
      ))}
      {now.open.intake && (
        <button type="button" class="btn main" onClick={() => page.enter("other")}>
          {t.toChat}
        </button>
      )}
    </main>
  );
}

function endOf(page: Page): "stopped" | "expired" | "taken" | "gone" {
  const { chat, stopped } = page.view;
  if (chat?.phase === "taken" || chat?.phase === "gone") return chat.phase;
  return stopped ? "stopped" : "expired";
}

/** The visit is over: why, what is left, and where to go from here. */
export function EndedScreen({ page }: Props) {
  const { lang, deleted } = page.view;
  const t = textsOf(page);
  const own = extraTexts[lang];
  const end = endOf(page);
  return (
    <main>
      <div class="stack">
        <h1>{deleted ? own.wiped : own[end]}</h1>
        <p>{deleted ? own.wipedText : own[`${end}Text`]}</p>
      </div>
      {deleted && (
        <ul class="dots">
          {own.deleted(deleted).map((thing) => (
            <li>{thing}</li>
          ))}
        </ul>
      )}
      {deleted && <p>{own.knows}</p>}
      <button type="button" class="btn main" onClick={() => void page.restart()}>
        {own.toStart}
      </button>
      {end === "expired" && !deleted && (
        <button type="button" class="quiet" onClick={() => page.go("enter")}>
          {t.haveCode}
        </button>
      )}
    </main>
  );
}

/** Below a conversation that the worker closed. */
export function Over({ page }: Props) {
  const own = extraTexts[page.view.lang];
  const { chat } = page.view;
  return (
    <div class="pad stack">
      <p role="status">{own.over}</p>
      {!chat!.hasCode && (
        <button type="button" class="btn" onClick={() => void page.visit!.makeCode(page)}>
          {own.makeCode}
        </button>
      )}
      <div class="two">
        <button type="button" class="btn small" onClick={() => page.open("wipe")}>
          {own.wipe}
        </button>
        <button type="button" class="btn small" onClick={() => void page.restart()}>
          {own.toStart}
        </button>
      </div>
    </div>
  );
}
