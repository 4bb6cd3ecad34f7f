import { fromBase64url, openSummary, Type } from "../crypto";
import type { ThreadGuest } from "./careguest";
import { Epochs } from "./epochs";
import { Locked } from "./errors";
import type { Problem, ThreadItem } from "./items";
import type { Outgoing } from "./outbox";
import { Reading } from "./reading";
import type { TeamSaying } from "./sayings";
import { TeamHolder, type TeamKeys } from "./teamholder";
import { Thread, type ThreadPorts } from "./thread";
import { Typing } from "./typing";
import type {
  Base64Url,
  CareGuestState,
  ConversationState,
  DangerWord,
  EpochEntry,
  LogEntry,
  MessagesFrame,
  MineEntry,
  StateFrame,
} from "./wire";

const TEAM = 1;

export interface CareThread {
  conv: Base64Url;
  /** Null until the server has answered. */
  state: ConversationState | null;
  /** The call word of this conversation. */
  word: string;
  danger: DangerWord | "";
  parked: boolean;
  later: boolean;
  staff: readonly { handle?: Base64Url; name: string; here: boolean }[];
  youth: { here: boolean; shown: boolean } | null;
  items: readonly ThreadItem[];
  /** Messages of others beyond the read mark. */
  unread: number;
  typing: boolean;
  /** Who has been silent since the last message of the other, for how many minutes. */
  silent: { who: "youth" | "staff"; minutes: number } | null;
  /** The opened summary for colleagues; null when there is none or it cannot be opened here. */
  summary: string | null;
  problem: Problem | null;
  /** Not mine, or not open: nothing can be written. */
  readOnly: boolean;
  /** Null when this brand has no guests and none was ever there. */
  guest: ThreadGuest | null;
}

/** A conversation that a console follows. What came stays as ciphertext, so that it can be locked and opened again. */
export class Following {
  readonly conv: Base64Url;
  readonly reason: string;
  readonly reading: Reading;
  readonly typing: Typing;
  thread: Thread | null = null;
  /** Everything up to this place of the log has come. */
  cursor = 0;
  private readonly ports: ThreadPorts;
  private readonly entries = new Map<number, LogEntry>();
  private readonly epochs = new Map<number, EpochEntry>();
  private keys: TeamKeys | null = null;
  /** What was not sent when the keys were locked; it stays in memory, in the clear, to be sent after. */
  private left: readonly Outgoing[] = [];
  private last: StateFrame | null = null;
  private summary: string | null = null;

  constructor(conv: Base64Url, reason: string, ports: ThreadPorts) {
    this.conv = conv;
    this.reason = reason;
    this.ports = ports;
    this.reading = new Reading(ports.clock, (seq) => ports.tell({ k: "read", conv, seq }));
    this.typing = new Typing(ports.clock, (on) => ports.tell({ k: "typing", conv, on }), ports.changed);
  }

  /** Up to where the server need not send again. */
  get after(): { after: number; epoch: number } {
    const epoch = this.thread ? this.thread.epochs.number : Math.max(0, ...this.epochs.keys());
    return { after: this.thread?.cursor ?? this.cursor, epoch };
  }

  messages(frame: MessagesFrame): void {
    for (const epoch of frame.epochs) this.epochs.set(epoch.number, epoch);
    for (const entry of frame.items) if (!this.entries.has(entry.seq)) this.entries.set(entry.seq, entry);
    while (this.entries.has(this.cursor + 1)) this.cursor++;
    if (frame.items.some(({ slot }) => slot !== TEAM)) this.typing.heard(false);
    if (this.thread) {
      void this.thread.messages(frame);
    } else {
      this.ports.tell({ k: "got", conv: this.conv, after: this.cursor });
      this.ports.changed();
    }
  }

  /** A heartbeat says how far the log goes. */
  head(head: number): void {
    if (this.thread) this.thread.head(head);
    else if (head > this.cursor) this.ports.resync();
  }

  state(frame: StateFrame): void {
    this.last = frame;
    this.reading.known(frame.read);
    void this.thread?.state(frame);
    void this.openSummary();
    this.ports.changed();
  }

  unlock(keys: TeamKeys, _root: Base64Url | null = null): void {
    this.lock();
    const { conv, ports, left, last } = this;
    this.keys = keys;
    const holder = new TeamHolder(keys);
    this.thread = new Thread(conv, TEAM, new Epochs(conv, holder, false), ports, { cursor: 0, outbox: left });
    void this.thread.messages(this.everything());
    if (last) void this.thread.state(last);
    void this.openSummary();
  }

  lock(): void {
    this.left = this.thread?.outbox.list.map((outgoing) => ({ ...outgoing })) ?? this.left;
    this.keys = null;
    this.summary = null;
    this.thread?.stop();
    this.thread = null;
    this.reading.stop();
  }

  /** Throws Locked or TooLong. */
  write(text: string): void {
    if (!this.thread) throw new Locked();
    this.thread.write(text);
    this.reading.answered();
  }

  /** Say something to the other clients. Throws Locked or TooLong. */
  tell(saying: TeamSaying): void {
    if (!this.thread) throw new Locked();
    this.thread.write(JSON.stringify(saying), Type.system);
  }

  /** The proposal that is open. */
  get proposed(): string | null {
    return (this.last?.guest as CareGuestState | null | undefined)?.proposal?.admission ?? null;
  }

  /** Let the guest go. Throws Locked. */
  dismiss(): void {
    if (!this.thread) throw new Locked();
  }

  view(mine: MineEntry | undefined): CareThread {
    const { conv, last, thread, summary, typing } = this;
    return {
      conv,
      state: last?.state ?? null,
      word: mine?.word ?? last?.word ?? "",
      danger: mine?.danger ?? last?.danger ?? "",
      parked: mine?.parked ?? last?.parked ?? false,
      later: last?.later ?? false,
      staff: last?.staff ?? [],
      youth: mine?.youth ?? last?.youth ?? null,
      items: thread?.items() ?? [],
      unread: this.unread(),
      typing: typing.other,
      silent: mine?.silent ?? null,
      summary,
      problem: thread?.problem ?? null,
      readOnly: !mine || last?.state !== "open",
      guest: null,
    };
  }

  private unread(): number {
    let count = 0;
    for (const { seq, slot } of this.entries.values()) if (slot !== TEAM && seq > this.reading.read) count++;
    return count;
  }

  private everything(): MessagesFrame {
    const items = [...this.entries.values()].sort((one, other) => one.seq - other.seq);
    const epochs = [...this.epochs.values()].sort((one, other) => one.number - other.number);
    return { k: "messages", conv: this.conv, epochs, items: items.slice(0, this.cursor), head: this.cursor };
  }

  private async openSummary(): Promise<void> {
    const sealed = this.last?.summary;
    const keys = sealed && this.keys?.get(sealed.generation);
    const place = { conv: fromBase64url(this.conv), generation: sealed?.generation ?? 0 };
    const text = keys ? await openSummary(keys, place, fromBase64url(sealed.sealed)).catch(() => null) : null;
    if (!this.keys || sealed !== this.last?.summary) return;
    this.summary = text;
    this.ports.changed();
  }
}
