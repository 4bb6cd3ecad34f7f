import { BIN, BOOK, Icon, KEY, PEOPLE, STOP, WARNING } from "../ui/icon";
import { Sheet } from "../ui/sheet";
import { finish, wipe } from "./ending";
import type { Page } from "./page";
import { extraTexts } from "./texts/extra";
import { Trouble } from "./trouble";
import { textsOf } from "./visit/texts/of";

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
  const own = extraTexts[page.view.lang];

  return (
    <>
      <div>
        <Item warm icon={WARNING} text={t.danger} go={() => page.visit!.callForHelp(page)} />
        <Item icon={PEOPLE} text={own.who} go={() => page.open("who")} />
        {page.guest && <page.guest.MenuItem page={page} />}
        <Item icon={KEY} text={own.makeCode} go={() => void page.visit!.makeCode(page)} />
        <Item icon={BOOK} text={t.promise} go={() => page.open("about")} />
        <Item icon={STOP} text={own.stop} go={() => page.open("stop")} />
        <Item icon={BIN} text={own.wipe} go={() => page.open("wipe")} />
      </div>
      <BackToChat page={page} />
    </>
  );
}

function Who({ page }: Props) {
  const own = extraTexts[page.view.lang];
  const { chat } = page.view;
  return (
    <>
      <h2>{own.who}</h2>
      {chat!.staff.length === 0 && <p>{own.nobody}</p>}
      {chat!.staff.map(({ name, here }) => (
        <div class="who" key={name}>
          <span class="av" data-letter={name[0]} />
          <p>
            <b>{name}</b>
            <br />
            <span class="small soft">{here ? own.here : own.away}</span>
          </p>
        </div>
      ))}
      {page.guest && <page.guest.Who page={page} />}
      <BackToChat page={page} />
    </>
  );
}

function Stop({ page }: Props) {
  const t = textsOf(page);
  const own = extraTexts[page.view.lang];
  const { chat, busy } = page.view;
  return (
    <>
      <h2>{own.stopAsk}</h2>
      <p>{own.stopText}</p>
      <Trouble page={page} />
      <div class="two">
        <button type="button" class="btn" onClick={() => busy || void finish(page)}>
          {busy ? t.busy : own.stopYes}
        </button>
        <button type="button" class="btn" onClick={() => page.open(null)}>
          {own.stay}
        </button>
      </div>
      {!chat!.hasCode && (
        <button type="button" class="quiet" onClick={() => void page.visit!.makeCode(page)}>
          {own.makeCode}
        </button>
      )}
    </>
  );
}

function Close({ page }: Props) {
  return (
    <button type="button" class="btn" onClick={() => page.open(null)}>
      {extraTexts[page.view.lang].close}
    </button>
  );
}

/** Asks once before everything goes. */
function Wipe({ page }: Props) {
  const { lang, busy, trouble, t } = page.view;
  const own = extraTexts[lang];
  return (
    <>
      <h2>{own.wipeAsk}</h2>
      <p>{own.wipeText}</p>
      {page.guest && <p>{page.guest.wipeText(page)}</p>}
      <div role="alert">{trouble && <p class="err">{own.wipeFailed}</p>}</div>
      <div class="two">
        <button type="button" class="btn" onClick={() => busy || void wipe(page)}>
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
function About({ page }: Props) {
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

function Calm({ page }: Props) {
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

/** Whatever sheet is open. */
export function Sheets({ page }: Props) {
  const t = textsOf(page);
  const own = extraTexts[page.view.lang];
  const { sheet } = page.view;
  if (!sheet) return null;
  const labels = {
    more: t.more,
    who: own.who,
    stop: own.stopAsk,
    wipe: own.wipe,
    about: t.promise,
    calm: t.calm,
  };
  return (
    <Sheet label={labels[sheet]} close={() => page.open(null)}>
      {sheet === "more" && <More page={page} />}
      {sheet === "who" && <Who page={page} />}
      {sheet === "stop" && <Stop page={page} />}
      {sheet === "wipe" && <Wipe page={page} />}
      {sheet === "about" && <About page={page} />}
      {sheet === "calm" && <Calm page={page} />}
      {page.guest && <page.guest.OutOfSheet page={page} />}
    </Sheet>
  );
}
