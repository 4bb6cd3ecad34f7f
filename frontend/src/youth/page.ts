import type { Door, Language } from "../protocol";
import type { YouthSession } from "../protocol/youth";
import { isInsideApp } from "./inapp";
import { isHere } from "./screen";
import { nl } from "./texts/nl";
import type { English, Extra, Guest, Outside, Screen, Sheet, View, Visit } from "./view";

/** What this page shows and what the youth can do on it before a visit; a visit's own deeds are in `visit/deeds`. */
export class Page {
  view: View;
  session: YouthSession | null = null;
  visit: Visit | null = null;
  extra: Extra | null = null;
  guest: Guest | null = null;
  outside: Outside;
  /** The youth took the exit: nothing starts, shows or changes any more. */
  left = false;
  onChange: () => void = () => {};
  private english: English | null = null;

  constructor(outside: Outside) {
    this.outside = outside;
    this.view = {
      now: outside.now,
      lang: "nl",
      t: nl,
      screen: outside.secure ? "home" : "insecure",
      sheet: null,
      door: "self",
      later: false,
      chat: null,
      stopped: false,
      busy: false,
      trouble: null,
      notice: null,
      draft: "",
      place: null,
      placeMissing: false,
      placeLost: false,
      code: null,
      deleted: null,
      insideApp: isInsideApp(outside.userAgent),
      copied: false,
      tried: false,
      covered: false,
      guest: null,
      names: new Map(),
    };
  }

  set(change: Partial<View>): void {
    if (this.left) return;
    this.view = { ...this.view, ...change };
    this.onChange();
  }

  /** Another language, whose texts may have to load first. Stays as it is when they do not come. */
  async speak(lang: Language): Promise<void> {
    try {
      if (lang === "en" && !this.english) this.english = await import("./texts/english");
      this.set({ lang, trouble: null });
      this.translate();
    } catch {
      this.set({ trouble: "offline" });
    }
  }

  /** Load what a visit needs. Rejects when it does not come. */
  async prepare(): Promise<Visit> {
    const [visit] = await Promise.all([
      this.visit ?? import("./visit/main"),
      this.outside.loadStyle("visit"),
    ]);
    this.visit = visit;
    this.translate();
    return visit;
  }

  /** Load what it may come to, once a visit can begin, so that all is there when the network goes. Rejects likewise. */
  async complete(): Promise<void> {
    if (this.extra) return;
    const [danger, code, extra, notice] = await Promise.all([
      import("./danger"),
      import("./code"),
      import("./extra"),
      import("./notice"),
      this.outside.loadStyle("apart"),
    ]);
    this.extra = { ...danger, ...code, ...extra, ...notice };
    this.set({});
  }

  private translate(): void {
    const english = this.view.lang === "en" ? this.english : null;
    const visit = this.visit && (english ? english.visitEn : this.visit.visitNl);
    this.set({ t: { ...(english ? english.en : nl), ...visit } });
  }

  /** `prepare`, said to the youth when it fails; all else comes after it. */
  async need(): Promise<Visit | null> {
    try {
      const visit = await this.prepare();
      if (this.left) return null;
      this.complete().catch(() => this.miss());
      return visit;
    } catch {
      this.set({ busy: false, trouble: "offline" });
      return null;
    }
  }

  private miss(): void {
    if (this.view.sheet || !isHere(this)) this.set({ sheet: null, trouble: "offline" });
  }

  go = (screen: Screen): void => {
    this.set({ screen, sheet: null, trouble: null, code: null, placeMissing: false, placeLost: false });
    void this.need();
  };

  open = (sheet: Sheet | null): void => {
    this.set({ sheet, trouble: null });
    void this.need();
  };

  back = (): void => {
    if (!this.guest?.back(this)) this.go(this.view.chat ? "visit" : "home");
  };

  /** To the promise, by one of the doors. */
  enter = (door: Door, later = false): void => {
    this.set({ door, later });
    this.go("promise");
  };

  /** From the promise to the chat. */
  begin = async (): Promise<void> => {
    this.set({ busy: true, trouble: null });
    await (await this.need())?.start(this);
  };

  /** Go on with a visit after the phone threw the tab away. */
  resume = async (): Promise<void> => {
    if (!this.outside.hasTab()) return;
    this.set({ busy: true, screen: "visit" });
    await (await this.need())?.resume(this);
  };

  /** Let go of a visit that is over and show the first screen. */
  restart = async (): Promise<void> => {
    this.forget({ screen: "home", deleted: null });
    await this.refresh();
  };

  /** Read again whether we are open. */
  refresh = async (): Promise<void> => {
    try {
      this.set({ now: await this.outside.fetchNow() });
    } catch {
      // Offline: what the document said still stands.
    }
  };

  /** Drop text and keys, at once. Returns the ticket of the visit, if there was one. */
  leave(): string | null {
    const ticket = this.session?.exit() ?? null;
    this.session = null;
    this.view = { ...this.view, chat: null, draft: "", code: null, guest: null, names: new Map() };
    return ticket;
  }

  forget(change: Partial<View>): void {
    this.leave();
    this.set({
      busy: false,
      sheet: null,
      notice: null,
      later: false,
      place: null,
      stopped: false,
      ...change,
    });
  }
}
