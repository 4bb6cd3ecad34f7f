import { YouthSession, type YouthSnapshot, type YouthWorld } from "../../protocol/youth";
import type { Page } from "../page";
import { isOver } from "../screen";
import type { Notice, Screen, Trouble, View } from "../view";
import { work } from "../work";

const TROUBLES: Partial<Record<string, Trouble>> = {
  mistyped_code: "mistyped",
  untrusted: "untrusted",
  full: "full",
  busy: "full",
  slow: "slow",
  work: "slow",
  unknown: "unknown",
};
const NOTICES: Partial<Record<string, Notice>> = { code_in_text: "codeInText", text_too_long: "tooLong" };
const WAY_IN = ["starting", "returning"];

/** What a session needs of the browser; its keys and salt come with the document. */
export type World = Omit<YouthWorld, "root" | "team" | "salt">;

/** Null after the exit. */
function openSession(page: Page): YouthSession | null {
  page.leave();
  if (page.left) return null;
  const { team, salt } = page.view.now;
  const session = new YouthSession({ ...page.visit!.world, root: page.outside.root, team, salt });
  page.session = session;
  session.subscribe(() => follow(page, session));
  return session;
}

function follow(page: Page, session: YouthSession): void {
  if (session !== page.session) return;
  const chat = session.snapshot();
  if (chat.phase === "idle") return;
  bringGuest(page, session);
  page.set({
    chat,
    place: isOver({ ...page.view, chat }) ? null : page.view.place,
    busy: page.view.busy && WAY_IN.includes(chat.phase),
    names: namesFor(chat, session, page.view.names),
  });
}

let coming = false;

// Again at the next change when it does not come.
function bringGuest(page: Page, { guest: face }: YouthSession): void {
  if (!face || coming || (page.view.guest && page.view.guest.face === face)) return;
  coming = true;
  void Promise.all([import("../guest/beside"), page.outside.loadStyle("guest")])
    .then(([guest]) => {
      page.guest = guest;
      if (page.session && page.session.guest === face) guest.follow(page, face);
    })
    .catch(() => {})
    .then(() => {
      coming = false;
    });
}

function namesFor({ items, staff }: YouthSnapshot, { guest }: YouthSession, known: View["names"]) {
  const fresh: [string, string][] = [];
  for (const { id, mine, slot } of items) {
    const name = slot > 1 ? guest?.names.get(slot) : staff[0]?.name;
    if (name && !mine && !known.has(id)) fresh.push([id, name]);
  }
  return fresh.length > 0 ? new Map([...known, ...fresh]) : known;
}

function codeOf(error: unknown): string {
  return (error as { code: string }).code;
}

async function refused(page: Page, error: unknown, screen: Screen): Promise<void> {
  const code = codeOf(error);
  page.forget({ screen, trouble: TROUBLES[code] || "offline" });
  if (code !== "closed") return;
  page.set({ screen: "home", trouble: null });
  await page.refresh();
}

// A way in that was left while it was under way says nothing any more: another may have been taken meanwhile.
async function goIn(page: Page, from: Screen, way: (session: YouthSession) => Promise<void>): Promise<void> {
  const session = openSession(page);
  if (!session) return;
  try {
    await way(session);
    if (page.session === session) page.set({ screen: "visit", busy: false });
  } catch (error) {
    if (page.session === session) await refused(page, error, from);
  }
}

/** Begin a conversation by the door that the youth chose. */
export function start(page: Page): Promise<void> {
  const { door, lang, later } = page.view;
  return goIn(page, "promise", (session) => {
    const started = session.start({ door, lang, later });
    page.set({ screen: "visit" });
    return started;
  });
}

/** Go on with the visit of a tab that the phone threw away; say so when that visit is over. */
export async function resume(page: Page): Promise<void> {
  const session = openSession(page);
  if (!session) return;
  if (!session.canResumeTab()) {
    page.forget({ screen: "home" });
    return;
  }
  const resumed = await session.resumeTab();
  if (page.session !== session) return;
  if (resumed) page.set({ busy: false });
  else page.forget({ screen: "ended" });
}

export function comeBack(page: Page, code: string): Promise<void> {
  page.set({ busy: true, trouble: null });
  return goIn(page, "enter", (session) => session.comeBack(code));
}

/** Send what is in the field, unless it seems to give something away and that was not said yet. */
export async function send(page: Page): Promise<void> {
  const { draft, notice, chat, screen } = page.view;
  if (!draft.trim() || screen !== "visit") return;
  const hint = !notice && !chat!.danger && page.extra ? page.extra.hintIn(draft) : null;
  if (hint) page.set({ notice: hint });
  else await sendAnyway(page);
}

/** Send what is in the field. What cannot be sent stays there. */
export async function sendAnyway(page: Page): Promise<void> {
  const { draft } = page.view;
  page.set({ draft: "", notice: null });
  try {
    await page.session!.send(draft.trim());
  } catch (error) {
    page.set({ draft: draft + page.view.draft, notice: NOTICES[codeOf(error)] || null });
  }
}

export function write(page: Page, draft: string): void {
  page.set({ draft, notice: page.view.notice === "picture" ? "picture" : null });
  page.session!.typing(draft !== "");
}

/** Show first help, and tell that there is danger. */
export function callForHelp(page: Page): void {
  if (!page.view.chat!.danger) page.session!.danger("now");
  page.go("danger");
}

export function makeCode(page: Page): Promise<void> {
  page.go("code");
  return work(page, async (session) => page.set({ code: await session.makeCode() }));
}
