import type { Base64Url, Deleted, Door, Language } from "../protocol";
import type { YouthSnapshot } from "../protocol/youth";
import type { GuestView } from "./guest/view";
import type { Hint } from "./hints";
import type { Now } from "./now";
import type { Texts } from "./texts/nl";

/** `visit` is the chat, whatever its phase; the others lie over it or come before it. */
export type Screen =
  | "home"
  | "promise"
  | "visit"
  | "danger"
  | "code"
  | "enter"
  | "work"
  | "ended"
  | "guest"
  | "insecure";

export type Sheet = "more" | "who" | "stop" | "wipe" | "about" | "calm";

/** Why something did not work, as far as a text exists for it. */
export type Trouble = "full" | "slow" | "untrusted" | "offline" | "mistyped" | "unknown";

/** What stands above the field where the youth writes. */
export type Notice = Hint | "picture" | "codeInText" | "tooLong";

/** What loads after the first response. */
export type Visit = typeof import("./visit/main");
export type Extra = typeof import("./extra") &
  typeof import("./code") &
  typeof import("./danger") &
  typeof import("./notice");
/** All about guests; it loads when there is something to show or to ask for. */
export type Guest = typeof import("./guest/beside");
export type English = typeof import("./texts/english");

/** All that the screens are drawn from. */
export interface View {
  now: Now;
  lang: Language;
  /** Once a visit can begin, its texts are among them. */
  t: Texts;
  screen: Screen;
  sheet: Sheet | null;
  door: Door;
  /** The youth is about to leave a message for later. */
  later: boolean;
  chat: YouthSnapshot | null;
  /** The youth ended the conversation; its text is no longer shown. */
  stopped: boolean;
  /** A start, a return or a deletion is on its way. */
  busy: boolean;
  trouble: Trouble | null;
  notice: Notice | null;
  draft: string;
  /** The message that tells the place, once it was sent. */
  place: string | null;
  placeMissing: boolean;
  /** The place could not even be queued. */
  placeLost: boolean;
  code: string | null;
  deleted: Deleted | null;
  insideApp: boolean;
  copied: boolean;
  tried: boolean;
  covered: boolean;
  /** Null until it has loaded. */
  guest: GuestView | null;
  /** Who answered when an item arrived, by its id: a colleague who takes over must not inherit it. */
  names: ReadonlyMap<string, string>;
}

/** What the page needs from the browser; main.tsx has the real ones. */
export interface Outside {
  now: Now;
  /** The installation's public root key; empty or null when it has none yet. */
  root: Base64Url | null;
  userAgent: string;
  secure: boolean;
  /** Some tab state lies on the shelf. */
  hasTab(): boolean;
  /** Nothing lies on the shelf any more. */
  clearTab(): void;
  fetchNow(): Promise<Now>;
  /** Show for a moment what the exit does. */
  tryExit(): void;
  /** This style is there once this resolves. */
  loadStyle(style: "visit" | "apart" | "guest"): Promise<unknown>;
}
