import { HEART, Icon, PHONE, UNSEEN } from "../../ui/icon";
import type { Page } from "../page";
import { Trouble } from "../trouble";
import { textsOf } from "./texts/of";

const ICONS = [UNSEEN, PHONE, HEART];

/** What we promise and what we cannot, in at most 90 words. */
function Promises({ page }: { page: Page }) {
  const t = textsOf(page);
  return (
    <ul class="list">
      {t.promises.map(([bold, rest], index) => (
        <li>
          <Icon d={ICONS[index]!} />
          <p>
            <b>{bold}</b>
            {rest}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function PromiseScreen({ page }: { page: Page }) {
  const t = textsOf(page);
  const { busy, tried } = page.view;
  return (
    <main>
      <h1>{t.promise}</h1>
      <Promises page={page} />
      <div class="note stack">
        <p>
          <b>{t.exit}</b>
          {t.exitIs}
        </p>
        <button type="button" class="btn small" onClick={() => page.outside.tryExit()}>
          {t.tryExit}
        </button>
        <p role="status">{tried && t.tried}</p>
      </div>
      <Trouble page={page} />
      <div>
        <button type="button" class="btn main" onClick={() => busy || void page.begin()}>
          {busy ? t.busy : t.toChat}
        </button>
        <button type="button" class="quiet" onClick={() => page.open("about")}>
          {t.moreAbout}
        </button>
      </div>
    </main>
  );
}
