import type { YouthGuestFace } from "../../protocol/youthguesttypes";
import { focusOn } from "../focus";
import type { Page } from "../page";
import { close, hear, open, say } from "./follow";
import { lastOf } from "./happenings";
import { put } from "./put";

const AGAIN = 5_000;

/** Nobody heard it; else somebody said no. */
const isLost = (error: unknown) => (error as { code?: string }).code === "lost";

/**
 * Do what needs the server, then `after` at once: what was asked may be gone from the next snapshot on, and must not look as
 * if somebody took it back. On a failure the page stays as it is and says why; nothing happened then.
 */
async function work(
  page: Page,
  job: (face: YouthGuestFace) => Promise<void>,
  after = () => put(page, { busy: false }),
): Promise<void> {
  const { guest } = page.view;
  if (!guest || guest.busy) return;
  put(page, { busy: true, wrong: null });
  try {
    await job(guest.face);
    after();
  } catch (error) {
    put(page, { busy: false, wrong: isLost(error) ? "offline" : "changed" });
  }
}

/** Put the guest out: at once, without asking, also offline. The page says so in the same moment. */
export function stop(page: Page): void {
  const { guest } = page.view;
  if (!guest?.told.inside) return;
  guest.face.stop();
  const ending = { guest: guest.told.inside.guest, by: "youth", told: false, confirmed: false } as const;
  hear(page, { ...guest.told, inside: null, ending });
  page.open(null);
  const lines = document.querySelectorAll<HTMLElement>("[data-end]");
  const last = lines[lines.length - 1];
  if (!last) return;
  focusOn(last);
  last.scrollIntoView({ block: "center" });
}

/** The guest said something first and may go on. */
export const proceed = (page: Page) => work(page, (face) => face.proceed());

/** The yes, with the messages that the youth picked. */
export async function consent(page: Page): Promise<void> {
  const { guest, chat } = page.view;
  const { picked } = guest!;
  put(page, { from: lastOf(chat!.items) });
  await work(
    page,
    (face) => face.consent(picked),
    () => close(page),
  );
  if (page.view.guest?.wrong === "changed" && page.view.screen === "guest") await open(page, "consent", true);
}

/** The no. It holds at once; the session tells the server. */
export function refuse(page: Page): void {
  const { face, told } = page.view.guest!;
  const { admission } = told.proposal!;
  put(page, { no: admission });
  say(page, { what: "no" });
  close(page);
  void tellNo(page, face, admission);
}

async function tellNo(page: Page, face: YouthGuestFace, admission: string): Promise<void> {
  while (page.view.guest?.face === face && face.snapshot().proposal?.admission === admission) {
    try {
      await face.refuse();
      return;
    } catch (error) {
      if (!isLost(error)) return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN));
    }
  }
}

/** Leave the question open and ask the worker something first. */
export function askFirst(page: Page): void {
  close(page);
  document.querySelector("textarea")!.focus();
}

export async function wish(page: Page, kind: Parameters<YouthGuestFace["wish"]>[0]): Promise<void> {
  await work(
    page,
    (face) => face.wish(kind),
    () => {
      if (kind) say(page, { what: "wished" });
      close(page);
    },
  );
}

/** Approve what of the note was not taken out. */
export async function approveNote(page: Page): Promise<void> {
  const { told, dropped } = page.view.guest!;
  const { items, to } = told.note!;
  const kept = items.map((_, index) => index).filter((index) => !dropped.includes(index));
  if (kept.length === 0) {
    put(page, { wrong: "empty" });
    return;
  }
  await work(
    page,
    (face) => face.approveNote(kept),
    () => {
      if (typeof to === "string") say(page, { what: "noteKept" });
      close(page);
    },
  );
}

export function refuseNote(page: Page): void {
  page.view.guest!.face.refuseNote();
  say(page, { what: "disagreed" });
  close(page);
}

export async function answerAppointment(page: Page, yes: boolean): Promise<void> {
  await work(
    page,
    (face) => face.answerAppointment(yes),
    () => {
      say(page, { what: yes ? "agreed" : "disagreed" });
      close(page);
    },
  );
}

export const forgetAppointment = (page: Page) => work(page, (face) => face.forgetAppointment());
