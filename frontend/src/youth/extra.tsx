import type { Page } from "./page";
import { extraTexts } from "./texts/extra";
import { textsOf } from "./visit/texts/of";

type Props = { page: Page };

function Close({ page }: Props) {
  return (
    <button type="button" class="btn" onClick={() => page.open(null)}>
      {extraTexts[page.view.lang].close}
    </button>
  );
}

/** Asks once before everything goes. */
export function Wipe({ page }: Props) {
  const { lang, busy, trouble, t } = page.view;
  const own = extraTexts[lang];
  return (
    <>
      <h2>{own.wipeAsk}</h2>
      <p>{own.wipeText}</p>
      <div role="alert">{trouble && <p class="err">{own.wipeFailed}</p>}</div>
      <div class="two">
        <button type="button" class="btn" onClick={() => busy || void page.visit!.wipe(page)}>
          {busy ? t.busy : own.wipeYes}
        </button>
        <button type="button" class="btn" onClick={() => page.open(null)}>
          {own.keep}
        </button>
      </div>
    </>
  );
}

/** The promise, spelled out. */
export function About({ page }: Props) {
  const t = textsOf(page);
  const { lang } = page.view;
  return (
    <>
      <h2>{t.promise}</h2>
      <ul class="dots">
        {t.promises.map((parts) => (
          <li>
            <b>{parts[0]}</b>
            {parts[1]}
          </li>
        ))}
      </ul>
      {extraTexts[lang].about.map(([question, answer]) => (
        <div>
          <h3>{question}</h3>
          <p>{answer}</p>
        </div>
      ))}
      <Close page={page} />
    </>
  );
}

export function Calm({ page }: Props) {
  return (
    <>
      <h2>{textsOf(page).calm}</h2>
      {extraTexts[page.view.lang].calm.map((text) => (
        <p>{text}</p>
      ))}
      <Close page={page} />
    </>
  );
}

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
        {t.toStart}
      </button>
      {end === "expired" && !deleted && (
        <button type="button" class="quiet" onClick={() => page.go("enter")}>
          {t.haveCode}
        </button>
      )}
    </main>
  );
}
