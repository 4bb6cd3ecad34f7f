import type { Page } from "../../page";
import { panelTexts } from "./texts";
import { Wrong } from "./wrong";

/** An appointment to agree to. It is kept in the conversation, never on the phone. */
export function Asked({ page }: { page: Page }) {
  const t = panelTexts[page.view.lang];
  const { told, busy } = page.view.guest!;
  const { deeds } = page.guest!;
  if (!told.asked) return <main />;
  const rows = [
    [t.when, told.asked.when],
    [t.with, told.asked.with],
  ];
  return (
    <main class="long">
      <div class="stack">
        <h1>{t.asked}</h1>
        <p class="lead">{t.askedText}</p>
      </div>
      <section class="card">
        <dl>
          {rows.map(([label, value]) => (
            <div>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <ul class="dots">
        {t.keeps.map((text) => (
          <li>{text}</li>
        ))}
        {!page.view.chat!.hasCode && <li>{t.needsCode}</li>}
      </ul>
      <div class="stack">
        <Wrong page={page} />
        <div class="two">
          <button type="button" class="btn" onClick={() => void deeds.answerAppointment(page, false)}>
            {t.askedNo}
          </button>
          <button type="button" class="btn" onClick={() => void deeds.answerAppointment(page, true)}>
            {busy ? page.view.t.busy : t.askedYes}
          </button>
        </div>
      </div>
    </main>
  );
}
