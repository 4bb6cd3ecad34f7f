import { Locked } from "./errors";
import type { GuestKeys, GuestSnapshot } from "./guestsnapshot";
import { type Call, Link } from "./link";
import type { Http, World } from "./ports";
import { Store } from "./store";
import type { Base64Url, Minute } from "./wire";

export type * from "./guestsnapshot";

export interface GuestWorld extends World {
  http: Http;
}

const BLANK: GuestSnapshot = {
  phase: "entering",
  online: false,
  locked: true,
  now: 0,
  until: 0,
  waiting: false,
  talk: null,
  unconfirmed: 0,
  notes: null,
  problem: null,
};

/** One guest's page. Reconnects by itself; holds text only while unlocked and in a conversation. */
export class GuestSession {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => GuestSnapshot;
  private readonly world: GuestWorld;
  private readonly store = new Store<GuestSnapshot>(BLANK);
  private readonly link: Link;
  private keys: GuestKeys | null = null;

  constructor(world: GuestWorld) {
    this.world = world;
    this.subscribe = this.store.subscribe;
    this.snapshot = this.store.snapshot;
    this.link = new Link(world, {
      greet: (call) => this.greet(call),
      heard: () => {},
      changed: (state) => this.store.set({ online: state === "live" }),
      ended: () => this.store.set({ ...BLANK, phase: "out" }),
      slowed: () => this.store.set({ problem: "slow" }),
      beat: () => ({ k: "pulse", locked: !this.keys }),
    });
  }

  /** Connect; ask for a ticket each time. */
  enter(): void {
    this.link.open();
  }

  /** Close the socket for good, drop all keys and text. */
  leave(): void {
    this.keys = null;
    this.link.close();
    this.store.set({ ...BLANK, phase: "stopped" });
  }

  /** Drop private keys and all text; the socket stays. */
  lock(): void {
    this.keys = null;
  }

  /** Open again, or for the first time. */
  unlock(keys: GuestKeys): void {
    this.keys = keys;
  }

  /** The network came back or the page became visible: connect at once. */
  wake(): void {
    this.link.wake();
  }

  /** Available until this minute, at most 12 h ahead; 0: no longer. */
  async setAvailable(until: Minute): Promise<void> {
    await this.link.call({ k: "available", until });
  }

  /** Open the conversation that I was let into. Raises `Locked`. */
  join(): void {
    if (!this.keys) throw new Locked();
  }

  /** Queue a message. Raises `TooLong`, `Locked`, `Lost` when in no conversation, `Refused` with `state` while paused or hushed. */
  async send(_text: string): Promise<void> {}

  /** "I must tell you something first": says the fixed text and takes my typing until the youth answers. Raises as `send`. */
  async sayFirst(): Promise<void> {}

  /** Leave the conversation for good. */
  async depart(): Promise<void> {}

  /** Ask for the notes that were sealed to me and open them. Raises `Locked`. */
  async loadNotes(): Promise<void> {}

  /** Tell that a note arrived. */
  async confirmNote(note: Base64Url): Promise<void> {
    await this.link.call({ k: "arrived", note });
  }

  private async greet(call: Call): Promise<void> {
    const { ticket } = await this.world.http.post<{ ticket: string }>("socket", {});
    await call({ k: "enter", ticket });
  }
}
