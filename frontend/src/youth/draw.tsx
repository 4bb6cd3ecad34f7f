import { render } from "preact";
import { BACK, Icon, MARK } from "../ui/icon";
import { Home } from "./home";
import { Lines } from "./lines";
import type { Page } from "./page";
import { isHere, screenOf } from "./screen";
import { Trouble } from "./trouble";
import type { Screen } from "./view";

const WITH_BACK: Screen[] = ["promise", "danger", "code", "enter", "work", "guest"];

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
      {(trouble || page.visit) && (
        <button type="button" class="btn main" onClick={() => void page.need()}>
          {t.again}
        </button>
      )}
      {page.view.screen === "danger" && <Lines page={page} title={t.lines} />}
    </main>
  );
}

function Main({ page }: { page: Page }) {
  const { screen } = page.view;
  const { visit } = page;
  if (screen === "home") return <Home page={page} />;
  if (screen === "insecure") return <Insecure page={page} />;
  return visit && isHere(page) ? <visit.VisitScreen page={page} /> : <Loading page={page} />;
}

function Body({ page }: { page: Page }) {
  const { t, covered, now } = page.view;
  const { visit, extra } = page;
  const sheet = extra && page.view.sheet;
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
        <Main key={screenOf(page.view)} page={page} />
        {visit && <visit.Foot page={page} />}
      </div>
      {sheet && <extra.Sheets page={page} />}
    </>
  );
}

/** Draws the page into the document that the server sent. The exit stands in that document and is left alone. */
export function draw(page: Page): void {
  const { view } = page;
  render(<Start page={page} />, document.getElementById("start")!);
  render(<Body page={page} />, document.getElementById("page")!);
  const line = !view.covered && ["visit", "danger"].includes(screenOf(view));
  document.querySelector(".bar")!.classList.toggle("line", line);
}
