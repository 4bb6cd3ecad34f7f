import { CHAT, Icon, LOCK } from "../../ui/icon";
import type { Page } from "../page";
import { Log } from "./log";
import { textsOf } from "./texts/of";

/** In the queue: place, range, and leave to lock the phone or to write already. */
export function Waiting({ page }: { page: Page }) {
  const t = textsOf(page);
  const { chat } = page.view;
  const { phase, place, range, online, items } = chat!;
  const waits = phase === "waiting";
  return (
    <main>
      <section class="stack" aria-live="polite">
        <h1 class="big">{waits ? t.place(place) : t.connecting}</h1>
        <p>{online || !waits ? waits && t.range(range) : t.offline(t.someone)}</p>
      </section>
      {page.guest && <page.guest.Kept page={page} />}
      <div class="card">
        <ul class="list">
          <li>
            <Icon d={LOCK} />
            <p>{t.lock}</p>
          </li>
          <li>
            <Icon d={CHAT} />
            <p>{t.writeAlready}</p>
          </li>
        </ul>
      </div>
      <div class="two">
        <a class="btn small" href="tel:112">
          112 <small>{t.life}</small>
        </a>
        <a class="btn small" href="tel:113">
          113 <small>{t.suicide}</small>
        </a>
      </div>
      <button type="button" class="quiet" onClick={() => page.open("calm")}>
        {t.calm}
      </button>
      {items.length > 0 && <Log page={page} />}
    </main>
  );
}
