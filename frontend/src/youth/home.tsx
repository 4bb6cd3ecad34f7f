import { BOOK, CHAT, Icon, ON, PEOPLE } from "../ui/icon";
import { Land } from "./land";
import { Lines } from "./lines";
import type { Page } from "./page";

type Props = { page: Page };

function Door({ text, icon, main, go }: { text: string[]; icon: string; main?: boolean; go: () => void }) {
  return (
    <button type="button" class={main ? "door main" : "door"} onClick={go}>
      <span>
        <Icon d={icon} />
        <span>
          <b>{text[0]}</b>
          <small>{text[1]}</small>
        </span>
        <Icon d={ON} flip />
      </span>
    </button>
  );
}

function InAppCard({ page }: Props) {
  const { t, copied } = page.view;
  const copy = async () => {
    await navigator.clipboard?.writeText(location.origin);
    page.set({ copied: true });
  };
  return (
    <section class="card small">
      <p>
        <b>{t.inApp[0]}</b>
        {t.inApp[1]}
      </p>
      <button type="button" class="btn small" onClick={() => void copy()}>
        {t.copy}
      </button>
      <p role="status" class="small">
        {copied && t.copied}
      </p>
    </section>
  );
}

function Ends({ page }: Props) {
  const { t, lang } = page.view;
  const other = lang === "nl" ? "en" : "nl";
  return (
    <div class="ends">
      <button type="button" class="quiet" onClick={() => page.go("enter")}>
        {t.haveCode}
      </button>
      <a
        class="quiet"
        lang={other}
        href={other === "en" ? "/en" : "/"}
        onClick={(event) => {
          // One entry in the history, whatever the language.
          event.preventDefault();
          location.replace(event.currentTarget.href);
        }}
      >
        {t.otherLanguage}
      </a>
    </div>
  );
}

function Closed({ page }: Props) {
  const { t, now } = page.view;
  return (
    <main>
      <Land />
      <div class="stack">
        <h1>{t.closed}</h1>
        <p class="lead">{t.next(now.open.next)}</p>
      </div>
      <section class="card">
        <h2>{t.leave}</h2>
        <p>{t.leaveText(now.open.next)}</p>
        <button type="button" class="btn main" onClick={() => page.enter("self", true)}>
          {t.leaveGo}
        </button>
      </section>
      <Lines page={page} title={t.lines} />
      <Ends page={page} />
    </main>
  );
}

/** The first screen: three doors, or what is possible while we are closed. */
export function Home({ page }: Props) {
  const { t, now, insideApp } = page.view;
  if (!now.open.intake) return <Closed page={page} />;
  return (
    <main>
      {insideApp ? <InAppCard page={page} /> : <Land />}
      <div class="stack">
        <h1>{t.home}</h1>
        <p>{t.homeText}</p>
        <p class="small soft open">{t.open(now.open.until)}</p>
      </div>
      <nav class="stack" aria-label={t.doors}>
        <Door main text={t.self} icon={CHAT} go={() => page.enter("self")} />
        <Door text={t.other} icon={PEOPLE} go={() => page.enter("other")} />
        <Door text={t.work} icon={BOOK} go={() => page.go("work")} />
      </nav>
      <Ends page={page} />
    </main>
  );
}
