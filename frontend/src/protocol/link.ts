import { Lost, Refused } from "./errors";
import type { Cancel, Clock, Dial, Random, Socket } from "./ports";
import type { Answer, Command, News, NoFrame, Note, OkFrame, ServerFrame } from "./wire";

const BEAT = 12_000;
const CONNECT = 15_000;
const ANSWER = 15_000;
const PROBE = 4_000;
const MISSED = 2;
const FIRST_WAIT = 300;
const LAST_WAIT = 15_000;
const RESTART_SPREAD = 3_000;
const FLOOD_TRIES = 5;
const BAD_FRAMES = 3;
const SETTLED = 5_000;

export type LinkState = "connecting" | "greeting" | "live" | "waiting" | "closed";

/** Why the server does not want this client back. */
export type Ending = "out" | "forbidden" | "taken" | "gone" | "old";

const ENDINGS: Record<number, Ending> = { 4401: "out", 4403: "forbidden", 4409: "taken", 4410: "gone" };

export type Call = <C extends Command>(command: C) => Promise<Answer<C["k"]>>;

export interface LinkOwner {
  /** Says the first frames on a fresh socket; the link is live when it resolves, and dials again when it rejects. */
  greet(call: Call): Promise<void>;
  heard(news: News): void;
  changed(state: LinkState): void;
  /** The link closed for good. */
  ended(why: Ending): void;
  /** The server found that this client says too much. */
  slowed(): void;
  beat(): Note;
}

interface Asked {
  resolve(data: Record<string, unknown>): void;
  reject(error: Error): void;
  cancel: Cancel;
}

/** A connection that is dialled again until it is closed. One socket at a time; what a former socket says is ignored. */
export class Link {
  state: LinkState = "closed";
  /** When the server was last heard, by `clock`; null before the first time. */
  heardAt: number | null = null;

  private readonly clock: Clock;
  private readonly random: Random;
  private readonly dialSocket: Dial;
  private readonly owner: LinkOwner;
  private readonly asked = new Map<number, Asked>();
  private socket: Socket | null = null;
  private timer: Cancel = () => {};
  private nextId = 1;
  private tries = 0;
  private badFrames = 0;
  private unanswered = 0;
  private liveSince = 0;

  constructor(ports: { clock: Clock; random: Random; dial: Dial }, owner: LinkOwner) {
    this.clock = ports.clock;
    this.random = ports.random;
    this.dialSocket = ports.dial;
    this.owner = owner;
  }

  open(): void {
    if (this.state === "closed") this.dial();
  }

  close(): void {
    this.drop();
    this.become("closed");
  }

  /** The network or the page came back: dial at once, or see within 4 s whether the socket still lives. */
  wake(): void {
    if (this.state === "waiting") {
      this.tries = 0;
      this.dial();
    } else if (this.state === "live") {
      this.unanswered = 1;
      this.beat(PROBE);
    }
  }

  /** Greet the server anew on a fresh socket. */
  redial(): void {
    if (this.state === "live") this.lose(1006);
  }

  /** Rejects with `Refused`, or with `Lost` when not live or when the answer does not come. */
  call: Call = (command) => (this.state === "live" ? this.ask(command) : Promise.reject(new Lost()));

  /** Says it when live; false when not. */
  tell(note: Note): boolean {
    if (this.state !== "live") return false;
    this.say(note);
    return true;
  }

  private dial(): void {
    this.timer();
    this.timer = this.clock.after(CONNECT, () => this.lose(1006));
    this.become("connecting");
    const socket = this.dialSocket({
      opened: () => this.socket === socket && this.greet(socket),
      text: (text) => this.socket === socket && this.hear(JSON.parse(text)),
      closed: (code) => this.socket === socket && this.lose(code),
    });
    this.socket = socket;
  }

  private async greet(socket: Socket): Promise<void> {
    this.timer();
    this.become("greeting");
    let wait = 0;
    try {
      await this.owner.greet((command) =>
        this.socket === socket ? this.ask(command) : Promise.reject(new Lost()),
      );
    } catch (error) {
      wait = error instanceof Refused ? error.wait * 1000 : 0;
      if (this.socket === socket) this.lose(1006, wait);
    }
    if (this.socket !== socket) return;
    this.liveSince = this.clock.now();
    this.unanswered = 0;
    this.become("live");
    this.timer = this.clock.after(BEAT, () => this.beat());
  }

  // Timers of a page in the background come late, so a dead socket shows by unanswered beats, not by elapsed time.
  private beat(next = BEAT): void {
    this.timer();
    if (this.unanswered >= MISSED) {
      this.lose(1006);
      return;
    }
    this.unanswered++;
    this.say(this.owner.beat());
    this.timer = this.clock.after(next, () => this.beat());
  }

  private hear(frame: ServerFrame): void {
    this.unanswered = 0;
    this.heardAt = this.clock.now();
    if (frame.k === "ok" || frame.k === "no") this.answered(frame);
    else this.owner.heard(frame);
  }

  private answered(frame: OkFrame | NoFrame): void {
    const asked = this.asked.get(frame.id);
    if (!asked) return;
    this.asked.delete(frame.id);
    asked.cancel();
    if (frame.k === "ok") asked.resolve(frame.data ?? {});
    else asked.reject(new Refused({ ...frame }));
  }

  private ask<C extends Command>(command: C): Promise<Answer<C["k"]>> {
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      const cancel = this.clock.after(ANSWER, () => this.lose(1006));
      this.asked.set(id, { resolve: resolve as Asked["resolve"], reject, cancel });
      this.say({ ...command, id });
    });
  }

  private say(frame: object): void {
    this.socket?.send(JSON.stringify(frame));
  }

  private lose(code: number, wait = 0): void {
    if (this.state === "live" && this.clock.now() - this.liveSince > SETTLED) this.tries = 0;
    this.drop();
    const ending = code === 4400 && ++this.badFrames >= BAD_FRAMES ? "old" : ENDINGS[code];
    if (ending) {
      this.become("closed");
      this.owner.ended(ending);
      return;
    }
    if (code === 4429) {
      this.tries = Math.max(this.tries, FLOOD_TRIES);
      this.owner.slowed();
    }
    this.timer = this.clock.after(Math.max(wait, this.pause(code)), () => this.dial());
    this.become("waiting");
  }

  private pause(code: number): number {
    const fraction = this.random(1)[0]! / 255;
    const longest = Math.min(LAST_WAIT, FIRST_WAIT * 2 ** this.tries++);
    return code === 1012 ? Math.max(longest, RESTART_SPREAD) * fraction : longest * (0.5 + fraction / 2);
  }

  private drop(): void {
    this.timer();
    const socket = this.socket;
    this.socket = null;
    socket?.close();
    const asked = [...this.asked.values()];
    this.asked.clear();
    for (const { reject, cancel } of asked) {
      cancel();
      reject(new Lost());
    }
  }

  private become(state: LinkState): void {
    if (this.state === state) return;
    this.state = state;
    this.owner.changed(state);
  }
}
