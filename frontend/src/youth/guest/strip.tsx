import type { VNode } from "preact";
import { Icon, ON } from "../../ui/icon";
import type { Page } from "../page";
import { screenOf } from "../screen";
import { proceed, stop } from "./deeds";
import { open, panelHere } from "./follow";
import { question } from "./happenings";
import { beginWorker, guestIn, workerIn } from "./people";
import { guestTexts } from "./texts";

type Props = { page: Page };

function Out({ page, wide }: Props & { wide?: boolean }) {
  const t = guestTexts[page.view.lang];
  return (
    <button type="button" class={wide ? "btn warm" : "btn warm small"} onClick={() => stop(page)}>
      {t.out(guestIn(page)!)}
    </button>
  );
}

/** The guest said something first: nothing goes on until the youth chooses. */
function Hushed({ page }: Props) {
  const t = guestTexts[page.view.lang];
  const { wrong } = page.view.guest!;
  return (
    <div class="strip hushed">
      <p role="status">{wrong ? t.notYet : t.hushed(guestIn(page)!)}</p>
      <div class="two">
        <button type="button" class="btn" onClick={() => void proceed(page)}>
          {t.proceed}
        </button>
        <Out page={page} wide />
      </div>
    </div>
  );
}

/** Who reads along, and the way to end it, on every screen of a visit. */
function Inside({ page }: Props) {
  const t = guestTexts[page.view.lang];
  const { paused, hushed } = page.view.guest!.told.inside!;
  const guest = guestIn(page)!;
  if (hushed && screenOf(page.view) === "visit") return <Hushed page={page} />;
  return (
    <div class={paused ? "strip calm" : "strip"}>
      <p role="status">{paused ? t.paused(guest, beginWorker(page)) : t.reads(guest)}</p>
      <Out page={page} />
    </div>
  );
}

/** That there is a question. What it is about stands behind a tap. */
function Asks({ page }: Props) {
  const t = guestTexts[page.view.lang];
  const { wrong } = page.view.guest!;
  return (
    <div role="status">
      <button type="button" class="asks" onClick={() => void open(page, question(page.view.guest!)!)}>
        <span>
          {wrong ? t.asksAgain : t.asks(beginWorker(page))}
          <Icon d={ON} flip />
        </span>
      </button>
    </div>
  );
}

/** What stands above the composer, or alone in the foot of another screen; null when there is nothing. */
export function strip(page: Page): VNode | null {
  const { guest, lang } = page.view;
  if (!guest) return null;
  const { inside, doubt, noteDoubt } = guest.told;
  const panel = panelHere();
  const screen = screenOf(page.view);
  const isTalk = screen === "visit";
  const picks = screen === "guest" && guest.step === "pick" && panel;
  const asks = isTalk && question(guest);
  const doubts = isTalk && (doubt ?? noteDoubt);
  if (!inside && !picks && !asks && !doubts) return null;
  return (
    <>
      {doubts && (
        <p class="strip calm" role="status">
          {guestTexts[lang].doubt[doubts]}
        </p>
      )}
      {asks && <Asks page={page} />}
      {picks && <panel.PickFoot page={page} />}
      {inside && <Inside page={page} />}
    </>
  );
}

/** The same way to end it, below a sheet that lies over the foot. */
export function OutOfSheet({ page }: Props) {
  return guestIn(page) ? <Out page={page} wide /> : null;
}

/** What the banner says without internet, when a stop has not reached the server; null for the usual. */
export function offlineText(page: Page): string | null {
  const { guest, lang } = page.view;
  const ending = guest?.told.ending;
  if (!ending || ending.told || ending.by !== "youth") return null;
  return guestTexts[lang].offline(ending.guest.name, workerIn(page));
}
