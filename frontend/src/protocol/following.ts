import { fromBase64url, memberIn, readRecord, Type, YOUTH_SLOT } from "../crypto";
import type { ThreadGuest } from "./careguest";
import { Epochs } from "./epochs";
import { Locked } from "./errors";
import { GuestWatch } from "./guestwatch";
import type { Problem, ThreadItem } from "./items";
import { keptAppointment, keptSummary } from "./kept";
import { guestsIn } from "./letin";
import type { Outgoing } from "./outbox";
import { Reading } from "./reading";
import type { TeamSaying } from "./sayings";
import { TeamHolder, type TeamKeys } from "./teamholder";
import { Thread, type ThreadPorts } from "./thread";
import { Typing } from "./typing";
import type {
  Base64Url,
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
  private readonly guests: GuestWatch;
  /** The epochs in which `confirm` has had its say. */
  private readonly confirmed = new Set<number>();
  private isMine = false;
  private last: StateFrame | null = null;
  private summary: string | null = null;
  private appointment: string | null = null;

  constructor(conv: Base64Url, reason: string, ports: ThreadPorts) {
    this.conv = conv;
    this.reason = reason;
    this.ports = ports;
    this.reading = new Reading(ports.clock, (seq) => ports.tell({ k: "read", conv, seq }));
    this.guests = new GuestWatch(ports);
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
      void this.take(frame);
    } else {
      this.ports.tell({ k: "got", conv: this.conv, after: this.cursor });
      this.ports.changed();
    }
  }

  private async take(frame: MessagesFrame): Promise<void> {
    await this.thread!.messages(frame);
    this.confirm();
    // Who made what is kept stands in the records.
    if (frame.epochs.length > 0) await this.openKept();
  }

  /** A heartbeat says how far the log goes. */
  head(head: number): void {
    if (this.thread) this.thread.head(head);
    else if (head > this.cursor) this.ports.resync();
  }

  state(frame: StateFrame): void {
    this.last = frame;
    this.reading.known(frame.read);
    this.guests.state(frame);
    this.confirm();
    void this.thread?.state(frame);
    void this.openKept();
    this.ports.changed();
  }

  /** Without `root` no guest is trusted. */
  unlock(keys: TeamKeys, root: Base64Url | null): void {
    this.lock();
    const { conv, left, last, guests } = this;
    this.keys = keys;
    const rootBytes = root === null ? null : fromBase64url(root);
    const holder = new TeamHolder(keys, rootBytes, guests);
    const epochs = new Epochs(conv, holder, false);
    this.thread = new Thread(conv, TEAM, epochs, this.ports, { cursor: 0, outbox: left });
    guests.open({ holder, epochs, root: rootBytes });
    void this.take(this.everything());
    if (last) void this.thread.state(last);
  }

  lock(): void {
    this.left = this.thread?.outbox.list.map((outgoing) => ({ ...outgoing })) ?? this.left;
    this.keys = null;
    this.summary = null;
    this.appointment = null;
    this.thread?.stop();
    this.thread = null;
    this.guests.close();
    this.reading.stop();
  }

  /** Fully visible up to this place; 0 when out of sight. */
  seen(seq: number): void {
    this.reading.seen(seq && (this.thread?.past(seq) ?? seq));
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
    return this.guests.told?.proposal?.admission ?? null;
  }

  /** Whether what is written now may be read by a guest. */
  get hasGuest(): boolean {
    return this.guests.told?.inside != null;
  }

  /** Let the guest go. Throws Locked. */
  dismiss(): void {
    if (!this.thread) throw new Locked();
    this.guests.dismiss();
    this.thread.pump();
    this.ports.changed();
  }

  /** Whether this worker is the one who may write here. */
  own(isMine: boolean): void {
    this.isMine = isMine;
    this.confirm();
  }

  view(mine: MineEntry | undefined): CareThread {
    const { conv, last, thread, summary, typing } = this;
    const items = thread?.items() ?? [];
    return {
      conv,
      state: last?.state ?? null,
      word: mine?.word ?? last?.word ?? "",
      danger: mine?.danger ?? last?.danger ?? "",
      parked: mine?.parked ?? last?.parked ?? false,
      later: last?.later ?? false,
      staff: last?.staff ?? [],
      youth: mine?.youth ?? last?.youth ?? null,
      items,
      unread: this.unread(),
      typing: typing.other,
      silent: mine?.silent ?? null,
      summary,
      problem: thread?.problem ?? null,
      readOnly: !mine || last?.state !== "open",
      guest: this.guests.view(items, this.appointment),
    };
  }

  /** Once a guest was let go, says in the new epoch that this side has seen it: the youth's screen waits for that. */
  private confirm(): void {
    const number = this.thread?.epochs.number ?? 0;
    const isAble = this.isMine && this.last?.state === "open" && this.thread?.epochs.reader.has(number);
    if (!isAble || this.confirmed.has(number) || !this.letsGo(number)) return;
    this.confirmed.add(number);
    const isSaid = [...this.entries.values()].some(
      ({ slot, epoch, envelope }) => slot === TEAM && epoch === number && typeOf(envelope) === Type.heads,
    );
    if (!isSaid) this.thread!.write("", Type.heads);
  }

  private letsGo(number: number): boolean {
    const [before, now] = [this.epochs.get(number - 1), this.epochs.get(number)].map(guestsOf);
    return (
      before !== undefined &&
      now !== undefined &&
      before.some(({ slot }) => now.every((one) => one.slot !== slot))
    );
  }

  private unread(): number {
    let count = 0;
    for (const { seq, slot, envelope } of this.entries.values())
      if (slot !== TEAM && seq > this.reading.read && !isSilent(slot, envelope)) count++;
    return count;
  }

  private everything(): MessagesFrame {
    const items = [...this.entries.values()].sort((one, other) => one.seq - other.seq);
    const epochs = [...this.epochs.values()].sort((one, other) => one.number - other.number);
    return { k: "messages", conv: this.conv, epochs, items: items.slice(0, this.cursor), head: this.cursor };
  }

  private async openKept(): Promise<void> {
    const { last, keys, conv } = this;
    const newest = this.thread?.epochs.newest;
    const youth = newest ? memberIn(newest.record, YOUTH_SLOT)!.key : undefined;
    if (!last || !keys) return;
    const summary = await keptSummary(keys, conv, last.summary);
    const appointment = await keptAppointment(keys, conv, this.guests.told?.appointment, youth);
    if (this.keys !== keys || this.last !== last) return;
    this.summary = summary;
    this.appointment = appointment;
    this.ports.changed();
  }
}

/** Undefined for what is no record. */
function guestsOf(entry: EpochEntry | undefined) {
  try {
    return entry && guestsIn(readRecord(fromBase64url(entry.record)));
  } catch {
    return undefined;
  }
}

/** The type of an envelope stands in the open, in its third byte; undefined for what is none. */
function typeOf(envelope: Base64Url): number | undefined {
  try {
    return fromBase64url(envelope.slice(0, 4))[2];
  } catch {
    return undefined;
  }
}

/** What is for clients only. What a guest must say first is for people. */
function isSilent(slot: number, envelope: Base64Url): boolean {
  const type = typeOf(envelope);
  return type === Type.heads || type === Type.dummy || (type === Type.system && slot <= TEAM);
}
