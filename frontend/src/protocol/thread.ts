import { fromBase64url, type Opened, TEAM_SLOT, type Type } from "../crypto/phone";
import { Turn } from "../crypto/turn";
import type { Epochs } from "./epochs";
import { ProtocolError, Refused, TooLong } from "./errors";
import { KINDS, type Problem, type ThreadItem } from "./items";
import type { Call } from "./link";
import { Outbox, type Outgoing } from "./outbox";
import type { Clock, Random } from "./ports";
import type { Base64Url, LogEntry, MessagesFrame, Note, StateFrame } from "./wire";

const MOST_BYTES = 7_000;
const SETBACK = 5_000;

export interface ThreadPorts {
  clock: Clock;
  random: Random;
  call: Call;
  tell(note: Note): boolean;
  /** What `view` says has changed. */
  changed(): void;
  /** Something is missing: ask for everything beyond `cursor` and `epochs.number` again. */
  resync(): void;
}

const GRAVITY: readonly Problem[] = ["slow", "unsent", "withheld", "altered", "untrusted"];

/** The log of one conversation as one member sees it: each message once, in order, and what is still on its way. */
export class Thread {
  readonly conv: Base64Url;
  readonly epochs: Epochs;
  readonly outbox: Outbox;
  /** Everything up to this place of the log is here. */
  cursor: number;
  peerRead = 0;
  problem: Problem | null = null;
  /** Hears of each envelope that opened, and of its place in the log. */
  heard: ((opened: Opened, seq: number) => void) | null = null;
  private readonly slot: number;
  private readonly ports: ThreadPorts;
  private readonly turn = new Turn();
  private readonly ids = new Set<Base64Url>();
  /** Places of the log that show nothing. */
  private readonly silent = new Set<number>();
  private log: ThreadItem[] = [];
  private pumping = false;
  private again = false;
  private stopped = false;
  /** Before the log is here up to this place, nothing is sent: what was sent before may be in it. */
  private gate = Number.POSITIVE_INFINITY;
  /** The server has an epoch beyond this one, which has not come yet. */
  private awaited = 0;
  /** The server takes no more in this epoch. */
  private spent = 0;
  /** The epoch that what was said last builds on. */
  private base = 0;
  /** The newest epoch of what was read. */
  private reached = 0;
  /** How far this was at the last heartbeat, when that found something missing. */
  private behind = -1;
  private pauseUntil = 0;

  constructor(
    conv: Base64Url,
    slot: number,
    epochs: Epochs,
    ports: ThreadPorts,
    from: { cursor: number; outbox: readonly Outgoing[] } = { cursor: 0, outbox: [] },
  ) {
    this.conv = conv;
    this.slot = slot;
    this.epochs = epochs;
    this.ports = ports;
    this.cursor = from.cursor;
    this.outbox = new Outbox(ports.random, from.outbox);
  }

  items(): ThreadItem[] {
    return [...this.log, ...this.outbox.items(this.slot)].map((item) =>
      item.mine ? { ...item, mark: this.mark(item) } : item,
    );
  }

  private mark({ seq }: ThreadItem): ThreadItem["mark"] {
    if (seq === null) return "sending";
    return seq <= this.peerRead ? "seen" : "arrived";
  }

  /** Throws TooLong. `q` is the slot of who wrote it first, for a quote and only there. */
  write(text: string, type?: Type, q?: number): void {
    if (new TextEncoder().encode(text).length > MOST_BYTES) throw new TooLong();
    this.outbox.push(text, type, q);
    this.ports.changed();
    this.pump();
  }

  /** The end of the run of entries after `seq` that show nothing. */
  past(seq: number): number {
    let end = seq;
    while (this.silent.has(end + 1)) end++;
    return end;
  }

  messages(frame: MessagesFrame): Promise<void> {
    return this.turn.run(() => this.take(frame));
  }

  /** Takes in nothing that came later before this is over. */
  wait(task: () => Promise<void>): Promise<void> {
    return this.turn.run(task);
  }

  state({ peer_read, head, epoch }: Pick<StateFrame, "peer_read" | "head" | "epoch">): Promise<void> {
    return this.turn.run(async () => {
      this.peerRead = Math.max(this.peerRead, peer_read);
      this.gate = Math.min(this.gate, head);
      // There is none beyond: a race was lost to something else than an epoch.
      if (epoch <= this.epochs.number) this.awaited = 0;
      this.ports.changed();
      this.pump();
    });
  }

  /** The connection went: what was being sent may or may not have arrived. */
  offline(): void {
    this.gate = Number.POSITIVE_INFINITY;
    this.awaited = 0;
  }

  /** The server says how far the log goes; a hint may have been lost. */
  head(head: number): void {
    void this.turn.run(async () => {
      const { cursor, epochs, awaited } = this;
      const lacks = head > cursor || (awaited > 0 && awaited === epochs.number);
      const place = cursor + epochs.number;
      // What is missing is sent right after the heartbeat; a second one that finds nothing new means that it was lost.
      if (lacks && this.behind === place) this.ports.resync();
      this.behind = lacks ? place : -1;
    });
  }

  /** The connection is there: say what is here already, and send what waits. */
  online(): void {
    this.got();
    this.pump();
  }

  /** Nothing is taken in or sent any more. */
  stop(): void {
    this.stopped = true;
    this.log = [];
    this.outbox.list = [];
  }

  private async take({ epochs, items }: MessagesFrame): Promise<void> {
    for (const entry of epochs) this.flag(await this.epochs.take(entry));
    for (const entry of items) {
      if (this.stopped) return;
      if (entry.seq > this.cursor + 1 || entry.epoch > this.epochs.number) {
        this.ports.resync();
        break;
      }
      if (entry.seq === this.cursor + 1) await this.open(entry);
    }
    if (this.stopped) return;
    this.flag(this.outbox.isMissing(this.cursor) ? "withheld" : null);
    this.got();
    this.ports.changed();
    this.pump();
  }

  /** The server answers with whatever it has beyond. */
  private got(): void {
    this.ports.tell({ k: "got", conv: this.conv, after: this.cursor });
  }

  private async open(entry: LogEntry): Promise<void> {
    const { seq } = entry;
    try {
      const opened = await this.epochs.reader.open(fromBase64url(entry.envelope));
      const { type, slot, epoch } = opened.header;
      const { text, quoted } = opened;
      // The server takes nothing for an older epoch once there is a newer one, and only a youth says again what was said.
      if (epoch < this.reached || (quoted !== undefined && slot)) throw new ProtocolError("altered");
      this.reached = epoch;
      this.flag(problemIn(opened));
      if (slot === this.slot && !this.outbox.arrived(entry)) this.epochs.forgetStream();
      const kind = KINDS[type];
      if (!kind || (kind === "system" && slot <= TEAM_SLOT)) this.silent.add(seq);
      if (kind)
        this.show(entry, { slot, kind, text, unreadable: false, ...(quoted !== undefined && { quoted }) });
      this.heard?.(opened, seq);
    } catch (error) {
      const { code } = error as ProtocolError;
      if (code !== "unknown_epoch") this.flag("altered");
      if (code !== "replayed")
        this.show(entry, { slot: entry.slot, kind: "text", text: "", unreadable: true });
    }
    this.cursor = seq;
  }

  private show(
    { client_id, seq, minute }: LogEntry,
    what: Pick<ThreadItem, "slot" | "kind" | "text" | "unreadable" | "quoted">,
  ): void {
    if (this.ids.has(client_id)) return;
    this.ids.add(client_id);
    this.log.push({ id: client_id, seq, minute, mine: what.slot === this.slot, mark: null, ...what });
  }

  /** The gravest problem stands. */
  flag(problem: Problem | null): void {
    if (problem && GRAVITY.indexOf(problem) > GRAVITY.indexOf(this.problem!)) this.problem = problem;
  }

  /** Sends what waits, one batch at a time, so that the order is kept whatever gets lost. */
  pump(): void {
    this.again = true;
    if (this.pumping) return;
    this.pumping = true;
    void this.run()
      .catch((error) => this.setback(error))
      .then(() => {
        this.pumping = false;
        if (this.again) this.pump();
      });
  }

  private async run(): Promise<void> {
    while (this.again) {
      this.again = false;
      while (this.mayPump() && (await this.step()));
    }
  }

  private mayPump(): boolean {
    const { cursor, gate, epochs, awaited, pauseUntil, ports } = this;
    return !this.stopped && cursor >= gate && epochs.number > awaited && ports.clock.now() >= pauseUntil;
  }

  private async step(): Promise<boolean> {
    const { epochs, outbox, ports } = this;
    this.base = epochs.number;
    const isSpent = this.spent > 0 && this.spent === this.base;
    await epochs.succeed(ports.call, isSpent ? "renew" : outbox.waits ? "write" : "none");
    if (this.stopped) return false;
    const batch = await outbox.batch(epochs);
    // Whoever was put out while this was sealed does not get it.
    if (!batch || this.stopped || !epochs.sender()) return false;
    this.base = batch.epoch;
    const { items } = await ports.call({ k: "send", conv: this.conv, items: batch.items });
    outbox.stored(items);
    this.flag(outbox.isMissing(this.cursor) ? "withheld" : null);
    if (this.problem === "unsent" || this.problem === "slow") this.problem = null;
    this.ports.changed();
    return true;
  }

  private outdated(isSpent: boolean): void {
    if (isSpent) this.spent = this.base;
    else this.awaited = this.base;
    this.unseal();
    this.got();
    this.again = true;
  }

  /** What was sealed and not stored is sealed anew, in another stream, and at once. */
  unseal(): void {
    this.pauseUntil = 0;
    this.epochs.forgetStream();
    this.outbox.unseal();
  }

  private setback(error: unknown): void {
    if (!(error instanceof Refused) || this.stopped) return;
    const isSpent = error.code === "renew" && this.spent < this.base;
    if (isSpent || error.code === "epoch" || error.code === "race") {
      this.outdated(isSpent);
      return;
    }
    const wait = error.wait * 1000 || SETBACK;
    this.flag(error.code === "slow" ? "slow" : "unsent");
    this.pauseUntil = this.ports.clock.now() + wait;
    this.ports.clock.after(wait, () => this.pump());
    this.ports.changed();
  }
}

function problemIn({ findings }: Opened): Problem | null {
  if (findings.includes("broken")) return "altered";
  return findings.length > 0 ? "withheld" : null;
}
