import { Type } from "../crypto";
import { Epochs } from "./epochs";
import { Locked, Refused } from "./errors";
import { GuestHolder } from "./guestholder";
import type { GuestKeys, Talk } from "./guestsnapshot";
import type { Call } from "./link";
import type { GuestSaying } from "./sayings";
import { Thread, type ThreadPorts } from "./thread";
import type { BothCommand, GuestTalk, MessagesFrame } from "./wire";

const TEAM = 1;

type Send = Extract<BothCommand, { k: "send" }>;

/** One stay of a guest in a conversation, from the youth's yes on. Holds text only while it is open. */
export class Attendance {
  /** The guest asked to see it. */
  isJoined = false;
  private told: GuestTalk;
  private readonly ports: ThreadPorts;
  private thread: Thread | null = null;
  private isOpening = false;

  constructor(told: GuestTalk, ports: ThreadPorts) {
    this.told = told;
    this.ports = ports;
  }

  get conv(): string {
    return this.told.conv;
  }

  get admission(): string {
    return this.told.admission;
  }

  unlock(keys: GuestKeys): void {
    this.drop();
    const { conv, slot, floor } = this.told;
    const epochs = new Epochs(conv, new GuestHolder(slot, keys), false);
    const ports = { ...this.ports, call: this.call };
    this.thread = new Thread(conv, slot, epochs, ports, { cursor: floor, outbox: [] });
  }

  /** All text and keys go; what was written and not sent goes too. */
  drop(): void {
    this.thread?.stop();
    this.thread = null;
  }

  /** What the server says now: it may pause, hush, or name another worker. */
  tell(told: GuestTalk): void {
    const wasStill = isStill(this.told);
    this.told = told;
    if (isStill(told)) this.thread?.offline();
    else if (wasStill) void this.open().catch(() => {});
  }

  /** Asks for what is not here yet, and sends what waits. Rejects as the link's call does. */
  async open(): Promise<void> {
    const { thread, conv } = this;
    if (!thread || !this.isJoined || this.isOpening) return;
    this.isOpening = true;
    try {
      const { cursor, epochs } = thread;
      const { head = 0 } = await this.ports.call({ k: "open", conv, after: cursor, epoch: epochs.number });
      if (!isStill(this.told)) await thread.state({ peer_read: 0, head, epoch: Number.POSITIVE_INFINITY });
    } finally {
      this.isOpening = false;
    }
  }

  messages(frame: MessagesFrame): void {
    void this.thread?.messages(frame);
  }

  /** A heartbeat says how far the log goes. */
  head(head: number): void {
    this.thread?.head(head);
  }

  offline(): void {
    this.thread?.offline();
  }

  /** Throws TooLong, Locked, or Refused with `state` while paused or hushed. */
  write(text: string): void {
    this.writable().write(text);
  }

  /** Throws as `write`. */
  sayFirst(): void {
    const saying: GuestSaying = { a: "first", text: this.told.first };
    this.writable().write(JSON.stringify(saying), Type.system);
  }

  view(): Talk {
    const { conv, minute, worker, paused, hushed, lang, first } = this.told;
    const problem = this.thread?.problem ?? null;
    return {
      conv,
      items: this.thread?.items() ?? [],
      names: new Map(worker ? [[TEAM, worker.name]] : []),
      since: minute,
      worker,
      paused,
      hushed,
      lang,
      first,
      // What waits during a pause is no trouble.
      problem: problem === "unsent" && isStill(this.told) ? null : problem,
    };
  }

  private writable(): Thread {
    if (!this.thread) throw new Locked();
    if (isStill(this.told)) throw new Refused({ code: "state" });
    return this.thread;
  }

  /** As the link's, but what the guest must say first goes in a frame of its own, in its place among the others. */
  private call: Call = (command) =>
    command.k === "send" ? (this.send(command as Send) as never) : this.ports.call(command);

  private async send({ k, conv, items }: Send) {
    const outgoing = new Map(this.thread?.outbox.list.map(({ id, type }) => [id, type]));
    const at = items.findIndex(({ client_id }) => outgoing.get(client_id) === Type.system);
    if (at < 0) return this.ports.call({ k, conv, items });
    const before = items.slice(0, at);
    const stored = before.length > 0 ? (await this.ports.call({ k, conv, items: before })).items : [];
    const first = await this.ports.call({ k: "first", conv, item: items[at]! });
    return { items: [...stored, ...first.items] };
  }
}

/** Nothing may be written. */
function isStill({ paused, hushed }: GuestTalk): boolean {
  return paused || hushed;
}
