import type { Keys } from "../crypto/phone";
import type { Problem, ThreadItem } from "./items";
import type { Http, World } from "./ports";
import { Store } from "./store";
import type {
  Base64Url,
  BoardFrame,
  ClosedEntry,
  CloseReason,
  ConversationState,
  DangerWord,
  Minute,
} from "./wire";

/** `out`: the session is over, sign in again. `stopped`: by `leave`, or the right was withdrawn. */
export type CarePhase = "entering" | "in" | "out" | "stopped";

export interface CareThread {
  conv: Base64Url;
  state: ConversationState | null;
  /** The call word of this conversation. */
  word: string;
  danger: DangerWord | "";
  parked: boolean;
  later: boolean;
  staff: readonly { handle: Base64Url; name: string; here: boolean }[];
  youth: { here: boolean; shown: boolean } | null;
  items: readonly ThreadItem[];
  /** Messages of others beyond the read mark. */
  unread: number;
  typing: boolean;
  /** Minutes since the last message that the other side left unanswered; null before the first message. */
  silent: { who: "youth" | "staff"; minutes: number } | null;
  /** The opened summary for colleagues; null when there is none or it cannot be opened here. */
  summary: string | null;
  problem: Problem | null;
  /** A closed transcript, or one of somebody else: nothing can be written. */
  readOnly: boolean;
}

export interface CareSnapshot {
  phase: CarePhase;
  online: boolean;
  locked: boolean;
  board: BoardFrame | null;
  /** In the order in which they were opened. While locked they hold no text: `items` is empty, `unread` goes on. */
  threads: readonly CareThread[];
  /** The server's minute, for counters. */
  now: Minute;
  problem: Problem | null;
}

/** The team's key pairs by generation. */
export type TeamKeys = ReadonlyMap<number, Keys>;

export interface CareWorld extends World {
  http: Http;
  root: Base64Url | null;
}

/** One console. Reconnects by itself and follows the same conversations again. */
export class CareSession {
  readonly #store: Store<CareSnapshot>;
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => CareSnapshot;

  constructor(_world: CareWorld) {
    this.#store = new Store<CareSnapshot>({
      phase: "entering",
      online: false,
      locked: true,
      board: null,
      threads: [],
      now: 0,
      problem: null,
    });
    this.subscribe = this.#store.subscribe;
    this.snapshot = this.#store.snapshot;
  }

  /** Connect; ask for a ticket each time. Conversations that are mine on the board are followed by themselves. */
  enter(): void {}

  /** Close the socket for good, drop all keys and text. */
  leave(): void {}

  /** Drop private keys and all text; the socket, the board and the claims stay. */
  lock(): void {}

  /** Open everything again. */
  async unlock(_keys: TeamKeys): Promise<void> {}

  /** The network came back or the page became visible: connect at once. */
  wake(): void {}

  /** Take a conversation, or with null the next one. Returns it. Raises `Refused` with `taken` or `empty`. */
  async claim(_conv: Base64Url | null): Promise<Base64Url> {
    return "";
  }

  /** Follow a conversation. A closed one of somebody else needs a `reason`: `Refused` with `reason` without. */
  async follow(_conv: Base64Url, _reason?: string): Promise<void> {}

  unfollow(_conv: Base64Url): void {}

  /** Queue a message; it is on the snapshot when this resolves. Raises `TooLong` or `Locked`: then nothing is kept. */
  async send(_conv: Base64Url, _text: string): Promise<void> {}

  typing(_conv: Base64Url, _on: boolean): void {}

  /** `seq` is fully visible on this screen now. Counts as read after 3 s. Null: the conversation went out of sight. */
  seen(_conv: Base64Url, _seq: number | null): void {}

  async park(_conv: Base64Url, _on: boolean): Promise<void> {}
  async close(_conv: Base64Url, _reason: CloseReason): Promise<void> {}
  /** Hand over to the colleague with this handle. */
  async hand(_conv: Base64Url, _to: Base64Url): Promise<void> {}
  /** Replace the summary for colleagues. Raises `TooLong` or `Locked`. */
  async summarise(_conv: Base64Url, _text: string): Promise<void> {}
  /** The danger of this conversation has been taken on. */
  async dangerSeen(_conv: Base64Url): Promise<void> {}
  async room(_room: { capacity: number; pause: boolean }): Promise<void> {}

  async closedList(): Promise<readonly ClosedEntry[]> {
    return [];
  }
}
