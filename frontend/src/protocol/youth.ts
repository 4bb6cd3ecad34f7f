import type { Problem, ThreadItem } from "./items";
import type { Shelf, World } from "./ports";
import { Store } from "./store";
import type { Base64Url, DangerWord, Deleted, Door, Language, TeamKey } from "./wire";

/**
 * `starting` and `returning` last until the server has answered. `expired`: the visit is over, everything was dropped.
 * `taken`: another tab goes on with this visit. `gone`: the conversation was deleted. The last three are final:
 * a new chat needs a new session.
 */
export type YouthPhase =
  | "idle"
  | "starting"
  | "returning"
  | "waiting"
  | "open"
  | "closed"
  | "expired"
  | "taken"
  | "gone";

export interface YouthSnapshot {
  phase: YouthPhase;
  /** Place in the queue, from 1; null when unknown or not waiting. */
  place: number | null;
  /** Minutes that waiting may take: from, to. */
  range: [number, number] | null;
  /** First names of who answers; `here` when their console is connected. */
  staff: readonly { name: string; here: boolean }[];
  items: readonly ThreadItem[];
  /** The other side is typing. */
  typing: boolean;
  online: boolean;
  problem: Problem | null;
  /** The last danger word this youth tapped in this visit, also when it could not be sent yet. */
  danger: DangerWord | null;
  /** The danger word has reached the server. */
  dangerTold: boolean;
  /** A message left while closed. */
  later: boolean;
  /** A return code exists for this conversation. */
  hasCode: boolean;
  /** This visit began with a return code: older messages are not shown. */
  returned: boolean;
}

export interface YouthWorld extends World {
  /** sessionStorage, for the tab that the phone throws away. */
  shelf: Shelf;
  /** From the document; null when the installation has no keys yet. */
  root: Base64Url | null;
  team: TeamKey | null;
  /** The installation's salt, from the document: 16 bytes. */
  salt: Base64Url;
}

/** One youth's visit. All methods may be called offline; what must reach the server waits until it can. */
export class YouthSession {
  readonly #store: Store<YouthSnapshot>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => YouthSnapshot;

  constructor(_world: YouthWorld) {
    this.#store = new Store<YouthSnapshot>({
      phase: "idle",
      place: null,
      range: null,
      staff: [],
      items: [],
      typing: false,
      online: false,
      problem: null,
      danger: null,
      dangerTold: false,
      later: false,
      hasCode: false,
      returned: false,
    });
    this.subscribe = this.#store.subscribe;
    this.snapshot = this.#store.snapshot;
  }

  /**
   * Begin a conversation. Resolves when the server has it. Solves proof of work when asked for.
   * Raises `Untrusted`, or `Refused` with `closed`, `full`, `busy` or `slow`.
   */
  async start(_options: { door: Door; lang: Language; later?: boolean }): Promise<void> {}

  /** True when the tab was thrown away and its state can perhaps be fetched: show the chat, then call `resumeTab`. */
  canResumeTab(): boolean {
    return false;
  }

  /** Go on with the visit of a tab that the phone threw away. False when that visit is over. */
  async resumeTab(): Promise<boolean> {
    return false;
  }

  /** Come back with a return code. Raises `MistypedCode` (offline), or `Refused` with `unknown` or `slow`. */
  async comeBack(_code: string): Promise<void> {}

  /** Queue a message; it is on the snapshot when this resolves. Raises `CodeInText` or `TooLong`: then nothing is kept. */
  async send(_text: string): Promise<void> {}

  /** The youth types (call on each key), or emptied the field. Sent at most once in 4 s. */
  typing(_on: boolean): void {}

  /** What is on the screen now: the highest `seq` that is fully visible. Counts as read after 3 s. */
  seen(_seq: number): void {}

  /** The page became visible or hidden. On becoming visible it checks whether the visit is still alive. */
  shown(_visible: boolean): void {}

  /** The network came back: connect at once. */
  wake(): void {}

  danger(_what: DangerWord): void {}

  /** Make a return code, 16 symbols in groups of 4. It replaces a former one. Kept nowhere: show it, then let go. */
  async makeCode(): Promise<string> {
    return "";
  }

  /** The youth stops the conversation. */
  async finish(): Promise<void> {}

  /** Delete everything, here and on the server. Raises `Lost` when offline: then nothing was deleted. */
  async wipe(): Promise<Deleted> {
    return { messages: 0, summary: false, code: false };
  }

  /**
   * Drop keys and text, clear the tab's storage, close the socket; all at once, nothing awaited.
   * Returns the ticket for the beacon to `/leave`, or null without a visit.
   */
  exit(): Base64Url | null {
    return null;
  }
}
