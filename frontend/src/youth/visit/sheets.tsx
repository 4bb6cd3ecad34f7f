import { BIN, BOOK, Icon, KEY, PEOPLE, STOP, WARNING } from "../../ui/icon";
import { Sheet } from "../../ui/sheet";
import type { Page } from "../page";
import { Trouble } from "../trouble";
import { callForHelp, finish, makeCode } from "./deeds";
import { textsOf } from "./texts/of";

type Props = { page: Page };

function Item({ icon, text, go, warm }: { icon: string; text: string; go: () => void; warm?: boolean }) {
  return (
    <button type="button" class={warm ? "item warm" : "item"} onClick={go}>
      <span>
        <Icon d={icon} />
        {text}
      </span>
    </button>
  );
}

function BackToChat({ page }: Props) {
  return (
    <button type="button" class="btn" onClick={() => page.open(null)}>
      {textsOf(page).backToChat}
    </button>
  );
}

function More({ page }: Props) {
  const t = textsOf(page);

  return (
    <>
      <div>
        <Item warm icon={WARNING} text={t.danger} go={() => callForHelp(page)} />
        <Item icon={PEOPLE} text={t.who} go={() => page.open("who")} />
        <Item icon={KEY} text={t.makeCode} go={() => void makeCode(page)} />
        <Item icon={BOOK} text={t.promise} go={() => page.open("about")} />
        <Item icon={STOP} text={t.stop} go={() => page.open("stop")} />
        <Item icon={BIN} text={t.wipe} go={() => page.open("wipe")} />
      </div>
      <BackToChat page={page} />
    </>
  );
}

function Who({ page }: Props) {
  const t = textsOf(page);
  const { chat } = page.view;
  return (
    <>
      <h2>{t.who}</h2>
      {chat!.staff.length === 0 && <p>{t.nobody}</p>}
      {chat!.staff.map(({ name, here }) => (
        <div class="who" key={name}>
          <span class="av" data-letter={name[0]} />
          <p>
            <b>{name}</b>
            <br />
            <span class="small soft">{here ? t.here : t.away}</span>
          </p>
        </div>
      ))}
      <BackToChat page={page} />
    </>
  );
}

function Stop({ page }: Props) {
  const t = textsOf(page);
  const { chat, busy } = page.view;
  return (
    <>
      <h2>{t.stopAsk}</h2>
      <p>{t.stopText}</p>
      <Trouble page={page} />
      <div class="two">
        <button type="button" class="btn" onClick={() => busy || void finish(page)}>
          {busy ? t.busy : t.stopYes}
        </button>
        <button type="button" class="btn" onClick={() => page.open(null)}>
          {t.stay}
        </button>
      </div>
      {!chat!.hasCode && (
        <button type="button" class="quiet" onClick={() => void makeCode(page)}>
          {t.makeCode}
        </button>
      )}
    </>
  );
}

/** Whatever sheet is open. */
export function Sheets({ page }: Props) {
  const t = textsOf(page);
  const { sheet } = page.view;
  const { extra } = page;
  if (!sheet) return null;
  const labels = { more: t.more, who: t.who, stop: t.stopAsk, wipe: t.wipe, about: t.promise, calm: t.calm };
  return (
    <Sheet label={labels[sheet]} close={() => page.open(null)}>
      {sheet === "more" && <More page={page} />}
      {sheet === "who" && <Who page={page} />}
      {sheet === "stop" && <Stop page={page} />}
      {extra && sheet === "wipe" && <extra.Wipe page={page} />}
      {extra && sheet === "about" && <extra.About page={page} />}
      {extra && sheet === "calm" && <extra.Calm page={page} />}
    </Sheet>
  );
}
