import { render } from "preact";
import { BACK, Icon, MARK } from "../ui/icon";
import { Home } from "./home";
import { Lines } from "./lines";
import type { Page } from "./page";
import { PromiseScreen } from "./promise";
import { screenOf } from "./screen";
import { Trouble } from "./trouble";
import type { Screen } from "./view";

interface Props {
  page: Page;
  tryExit: () => void;
}

const WITH_BACK: Screen[] = ["promise", "danger", "code", "enter", "work"];

function Start({ page }: { page: Page }) {
  const { t, covered, chat, now } = page.view;
  const screen = screenOf(page.view);
  if (covered) return null;
  if (WITH_BACK.includes(screen))
    return (
      <button type="button" class="back" onClick={page.back}>
        <span>
          <Icon d={BACK} flip />
          {t.back}
        </span>
      </button>
    );
  if (screen === "visit" && chat && chat.staff.length > 0 && page.visit)
    return <page.visit.Here page={page} />;
  return (
    <span class="brand">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <path d={MARK} />
      </svg>
      {now.brand.name}
    </span>
  );
}

function Insecure({ page }: { page: Page }) {
  const { t } = page.view;
  return (
    <main>
      <h1>{t.insecure}</h1>
      <p>{t.insecureText}</p>
      <Lines page={page} title={t.lines} />
    </main>
  );
}

function Loading({ page }: { page: Page }) {
  const { t, trouble } = page.view;
  return (
    <main>
      <h1>{trouble ? page.view.now.brand.name : t.busy}</h1>
      <Trouble page={page} />
    </main>
  );
}

function isWaiting({ chat }: Page["view"]): boolean {
  return !!chat && !chat.later && ["waiting", "starting", "returning"].includes(chat.phase);
}

function Later({ page }: { page: Page }) {
  const { visit, extra } = page;
  const screen = screenOf(page.view);
  if (extra && screen === "work") return <extra.WorkScreen page={page} />;
  if (extra && screen === "ended") return <extra.EndedScreen page={page} />;
  if (visit && screen === "visit" && page.view.chat)
    return isWaiting(page.view) ? <visit.Waiting page={page} /> : <visit.Chat page={page} />;
  if (visit && screen === "danger") return <visit.Danger page={page} />;
  if (visit && screen === "code") return <visit.CodeScreen page={page} />;
  if (visit && screen === "enter") return <visit.EnterScreen page={page} />;
  return <Loading page={page} />;
}

function Main({ page, tryExit }: Props) {
  const { screen } = page.view;
  if (screen === "home") return <Home page={page} />;
  if (screen === "promise") return <PromiseScreen page={page} tryExit={tryExit} />;
  if (screen === "insecure") return <Insecure page={page} />;
  return <Later page={page} />;
}

function Body({ page, tryExit }: Props) {
  const { t, covered, sheet, now } = page.view;
  const { visit } = page;
  if (covered)
    return (
      <main class="cover">
        <h1 class="vh">{now.brand.name}</h1>
        <button type="button" class="btn" onClick={() => page.set({ covered: false })}>
          {t.goOn}
        </button>
      </main>
    );
  return (
    <>
      <div class="page" inert={!!sheet} aria-hidden={sheet ? true : undefined}>
        <Main key={screenOf(page.view)} page={page} tryExit={tryExit} />
        {visit && <visit.Foot page={page} />}
      </div>
      {visit && sheet && <visit.Sheets page={page} />}
    </>
  );
}

/** Draws the page into the document that the server sent. The exit stands in that document and is left alone. */
export function draw(page: Page, tryExit: () => void): void {
  const { view } = page;
  render(<Start page={page} />, document.getElementById("start")!);
  render(<Body page={page} tryExit={tryExit} />, document.getElementById("page")!);
  const line = !view.covered && ["visit", "danger"].includes(screenOf(view));
  document.querySelector(".bar")!.classList.toggle("line", line);
}
