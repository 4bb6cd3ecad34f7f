import type { DangerWord } from "../protocol";
import { Lines } from "./lines";
import type { Page } from "./page";
import { sendPlace } from "./place";
import { isOver } from "./screen";
import { dangerTexts } from "./texts/danger";

type Props = { page: Page };

function placeStatus({ view }: Page): string | false | null | undefined {
  const t = dangerTexts[view.lang];
  const { place, placeLost, chat } = view;
  if (placeLost) return isOver(view) ? t.ended : t.notTold;
  const sent = place && chat?.items.filter((item) => item.mine && item.text === place).pop();
  return sent && { sending: t.notTold, arrived: t.arrived, seen: t.read }[sent.mark!];
}

function Place({ page }: Props) {
  const t = dangerTexts[page.view.lang];
  const { placeMissing } = page.view;
  const status = placeStatus(page);
  const submit = async (event: Event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).elements[0] as HTMLInputElement;
    if ((await sendPlace(page, field.value)) || isOver(page.view)) field.value = "";
    else field.focus();
  };
  return (
    <form
      // Another form when it is over: what was typed goes.
      key={isOver(page.view)}
      class={placeMissing ? "card bad" : "card"}
      onSubmit={(event) => void submit(event)}
    >
      <h2>
        <label for="place">{t.where}</label>
      </h2>
      <p class="small soft">{t.whereText}</p>
      <input
        id="place"
        class="field"
        autocomplete="off"
        aria-invalid={placeMissing}
        aria-describedby={placeMissing ? "no-place" : undefined}
      />
      {placeMissing && (
        <p id="no-place" class="small err">
          {t.noPlace}
        </p>
      )}
      <button type="submit" class="btn">
        {t.sendPlace}
      </button>
      <p role="status">{status && <b>{status}</b>}</p>
      <p class="small soft">{t.noNet}</p>
    </form>
  );
}

function What({ page }: Props) {
  const t = dangerTexts[page.view.lang];
  const { chat } = page.view;
  const tapped = chat?.danger;
  return (
    <section class="stack">
      <h2>{t.what}</h2>
      <div class="two">
        {t.whats.map(([word, text]) => (
          <button
            type="button"
            class="btn"
            aria-pressed={tapped === word}
            onClick={() => page.session!.danger(word as DangerWord)}
          >
            {text}
          </button>
        ))}
      </div>
      <p role="status">{tapped && <b>{chat!.dangerTold ? t.told : t.notTold}</b>}</p>
      <p class="small soft">{t.peopleRead}</p>
    </section>
  );
}

/** First help. It loads right after the chat, so that it works without internet. */
export function Danger({ page }: Props) {
  const t = dangerTexts[page.view.lang];
  return (
    <main>
      <div class="stack">
        <h1>{t.now}</h1>
        <p>
          <b>{t.nowText[0]}</b>
          {t.nowText[1]}
        </p>
      </div>
      <a class="btn warm main tall" href="tel:112">
        {page.view.t.call112}
      </a>
      <section class="card">
        <h2>{t.quiet}</h2>
        <p>{t.quietText}</p>
      </section>
      <Place page={page} />
      <What page={page} />
      <Lines page={page} title={t.otherNumbers} beside="112" />
    </main>
  );
}
