import type { YouthGuestFace, YouthGuestSnapshot } from "../../protocol/youthguesttypes";
import { focusOn } from "../focus";
import type { Page } from "../page";
import { showFirst } from "./first";
import { happened, linesWith, question, stands } from "./happenings";
import { put } from "./put";
import { type GuestView, type Happening, type Step, viewOf } from "./view";

export type Panel = typeof import("./panel/main");

let panel: Panel | null = null;

/** The full screens, once they have loaded. */
export const panelHere = (): Panel | null => panel;

const silent = () => {};

/** Load the full screens. Rejects when they do not come. */
export async function load(): Promise<void> {
  panel = panel || (await import("./panel/main"));
}

/** Keep the page in step with what the session says about guests, until the visit is over. */
export function follow(page: Page, face: YouthGuestFace): void {
  page.set({ guest: viewOf(face) });
  const look = () => {
    if (page.view.guest?.face === face) hear(page, face.snapshot());
  };
  face.subscribe(look);
  look();
}

/** Take in how things stand now. */
export function hear(page: Page, told: YouthGuestSnapshot): void {
  const before = page.view.guest;
  if (!before) return;
  const items = page.view.chat ? page.view.chat.items : [];
  const changed = changedQuestion(before, told);
  const view = {
    ...before,
    told,
    lines: linesWith(before, happened(before.told, told), items),
    ...changed,
  };
  page.set({ guest: view });
  const { step } = view;
  if (question(view) || told.inside) load().then(() => page.set({}), silent);
  // A button must not stay under the thumb when it says yes to something else.
  if (changed) toTop();
  if (told.inside?.hushed && !before.told.inside?.hushed) {
    const cards = document.querySelectorAll(".first");
    showFirst(cards[cards.length - 1] ?? null);
  }
  if (!step || stands(step, view)) return;
  // Whoever was reading must not wonder where it went.
  const isAnswered = step === "wish" || told.inside || view.busy;
  if (!isAnswered) say(page, { what: "withdrawn" });
  close(page);
}

/** Another question than the one that is being read is read from its beginning, with nothing chosen yet. */
function changedQuestion(
  { step, told, busy }: GuestView,
  now: YouthGuestSnapshot,
): Partial<GuestView> | null {
  const [was, is] = [told, now].map((one) => subject(step, one));
  if (!was || !is || was === is || busy) return null;
  return { step: step === "pick" ? "consent" : step, picked: [], dropped: [], wrong: "changed" };
}

/** What is asked at `step`, to tell it from another question. */
function subject(step: Step | null, { proposal, note, asked }: YouthGuestSnapshot): string | null {
  const what = { consent: proposal?.admission, pick: proposal?.admission, note, asked, wish: null };
  const one = step && what[step];
  return one ? JSON.stringify(one) : null;
}

/** Add a line to the log. */
export function say(page: Page, happening: Happening): void {
  const { guest, chat } = page.view;
  if (guest && chat) put(page, { lines: linesWith(guest, [happening], chat.items) });
}

function toTop(): void {
  focusOn(document.querySelector<HTMLElement>("#page h1"));
  scrollTo(0, 0);
}

/** Show a full screen, which may have to load first. `again`: what went wrong stays on it. */
export async function open(page: Page, step: Step, again = false): Promise<void> {
  const { guest } = page.view;
  if (!guest) return;
  try {
    await load();
  } catch {
    put(page, { wrong: "offline" });
    return;
  }
  const isBack = guest.step === "pick";
  put(page, { step, wrong: again ? guest.wrong : null, ...(!isBack && { picked: [], dropped: [] }) });
  page.go("guest");
  toTop();
}

/** Back to the conversation. */
export function close(page: Page): void {
  put(page, { step: null, busy: false, wrong: null });
  if (page.view.screen === "guest") page.go("visit");
}

/** One step back within the full screens; false when there is none. */
export function back(page: Page): boolean {
  const { guest, screen } = page.view;
  if (screen !== "guest" || !guest) return false;
  if (guest.step === "pick") void open(page, "consent");
  else close(page);
  return true;
}
