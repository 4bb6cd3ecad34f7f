import { Attendance } from "./attendance";
import { Locked, Lost, Refused } from "./errors";
import { openNotes } from "./guestnotes";
import type { GuestKeys, GuestSnapshot } from "./guestsnapshot";
import { type Ending, Link, type LinkState } from "./link";
import type { Dial, Http, World } from "./ports";
import { Store } from "./store";
import { enter } from "./tickets";
import type { Base64Url, BeatFrame, DeskFrame, Minute, News } from "./wire";

export type * from "./guestsnapshot";

export interface GuestWorld extends World {
  http: Http;
}

/** The close code for whoever must come back and hear how things stand. */
const KICKED = 1013;

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

const ENDS: Record<Ending, Partial<GuestSnapshot>> = {
  out: { phase: "out" },
  forbidden: { phase: "stopped" },
  taken: { phase: "stopped" },
  gone: { phase: "stopped" },
  old: { phase: "stopped", problem: "old" },
};

/** One guest's page. Reconnects by itself; holds text only while unlocked, and only of the conversation they are in. */
export class GuestSession {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => GuestSnapshot;
  private readonly world: GuestWorld;
  private readonly store = new Store<GuestSnapshot>(BLANK);
  private readonly link: Link;
  private stay: Attendance | null = null;
  /** The admission whose conversation was opened here, so that it opens again by itself. */
  private joined: string | null = null;
  /** The admission that ends here, until the server says so too. */
  private departing: string | null = null;
  private keys: GuestKeys | null = null;

  constructor(world: GuestWorld) {
    this.world = world;
    this.subscribe = this.store.subscribe;
    this.snapshot = this.store.snapshot;
    this.link = new Link(
      { ...world, dial: this.dial },
      {
        greet: (call) => enter(world.http, call, () => this.end({ phase: "out" })),
        heard: (news) => this.heard(news),
        changed: (state) => this.linkChanged(state),
        ended: (why) => this.end(ENDS[why]),
        slowed: () => this.store.set({ problem: "slow" }),
        beat: () => ({ k: "pulse", locked: !this.keys }),
      },
    );
  }

  /** Connect; ask for a ticket each time. */
  enter(): void {
    this.store.set({ phase: "entering", problem: null });
    this.link.open();
  }

  /** Close the socket for good, drop all keys and text. */
  leave(): void {
    this.end({ phase: "stopped" });
  }

  /** Drop private keys and all text, also what was not sent; the socket stays. */
  lock(): void {
    this.keys = null;
    this.stay?.drop();
    this.link.tell({ k: "pulse", locked: true });
    this.store.set({ notes: null });
    this.show();
  }

  /** Open again, or for the first time. */
  unlock(keys: GuestKeys): void {
    this.keys = keys;
    this.stay?.unlock(keys);
    this.link.tell({ k: "pulse", locked: false });
    this.reopen();
    this.show();
  }

  /** The network came back or the page became visible: connect at once. */
  wake(): void {
    this.link.wake();
  }

  /** Available until this minute, at most 12 h ahead; 0: no longer. */
  async setAvailable(until: Minute): Promise<void> {
    await this.link.call({ k: "available", until });
  }

  /** Open the conversation that I was let into. Raises `Locked`, or `Lost` when there is none. */
  join(): void {
    const stay = this.here();
    this.joined = stay.admission;
    stay.isJoined = true;
    this.reopen();
    this.show();
  }

  /**
   * Queue a message; it is on the snapshot when this resolves. Raises `TooLong`, `Locked`, `Lost` when in no conversation,
   * `Refused` with `state` while paused or hushed: then nothing is kept.
   */
  async send(text: string): Promise<void> {
    this.here().write(text);
  }

  /** "I must tell you something first": says the fixed text and takes my typing until the youth answers. Raises as `send`. */
  async sayFirst(): Promise<void> {
    this.here().sayFirst();
  }

  /** Leave the conversation for good. Nothing of it stays here, and it is said until the server has it. Raises as `join`. */
  async depart(): Promise<void> {
    const { conv, admission } = this.here();
    this.departing = admission;
    this.drop();
    await this.sayGoodbye(conv);
  }

  /** Ask for the notes that were sealed to me and open them. Raises `Locked`. */
  async loadNotes(): Promise<void> {
    const { keys } = this;
    if (!keys) throw new Locked();
    const { items } = await this.link.call({ k: "notes" });
    const notes = await openNotes(keys.own, items);
    if (this.keys === keys) this.store.set({ notes });
  }

  /** Tell that a note arrived. */
  async confirmNote(note: Base64Url): Promise<void> {
    await this.link.call({ k: "arrived", note });
    const { notes } = this.snapshot();
    this.store.set({
      notes: notes?.map((one) => (one.note === note ? { ...one, state: "arrived" } : one)) ?? null,
    });
  }

  private here(): Attendance {
    if (!this.keys) throw new Locked();
    if (!this.stay) throw new Lost();
    return this.stay;
  }

  private linkChanged(state: LinkState): void {
    this.store.set({ online: state === "live" });
    if (state === "live") this.reopen();
    else this.stay?.offline();
  }

  private heard(news: News): void {
    if (news.k === "desk") this.told(news);
    else if (news.k === "beat") this.beaten(news);
    else if (news.k === "gone" && news.conv === this.stay?.conv) this.drop();
    else if (news.k === "messages" && news.conv === this.stay?.conv) this.stay.messages(news);
  }

  // Leaving ends the socket, so the answer may be lost; the next desk tells whether it was heard.
  private async sayGoodbye(conv: Base64Url): Promise<void> {
    await this.link.call({ k: "depart", conv }).catch((error) => {
      const isOut = error instanceof Refused && error.code === "unknown";
      if (!isOut && !(error instanceof Lost)) throw error;
    });
  }

  private told({ now, until, talk: told, notes }: DeskFrame): void {
    const isLeaving = told !== null && told.admission === this.departing;
    const talk = isLeaving ? null : told;
    if (isLeaving) void this.sayGoodbye(told.conv).catch(() => {});
    if (talk?.admission !== this.stay?.admission) this.drop();
    if (!talk) {
      this.stay = null;
    } else if (this.stay) {
      this.stay.tell(talk);
    } else {
      this.stay = this.begin(talk);
      this.reopen();
    }
    this.store.set({ phase: "in", now, until, unconfirmed: notes });
    this.show();
  }

  private begin(talk: NonNullable<DeskFrame["talk"]>): Attendance {
    const stay = new Attendance(talk, {
      clock: this.world.clock,
      random: this.world.random,
      call: this.link.call,
      tell: (note) => this.link.tell(note),
      changed: () => this.show(),
      resync: () => this.reopen(),
    });
    stay.isJoined = talk.admission === this.joined;
    if (this.keys) stay.unlock(this.keys);
    return stay;
  }

  // Being let go ends the sockets first of all. The text goes with them, not only when the next one says why.
  private dial: Dial = (events) =>
    this.world.dial({
      ...events,
      closed: (code) => {
        if (code === KICKED) this.drop();
        events.closed(code);
      },
    });

  private beaten({ now, heads = {} }: BeatFrame): void {
    this.store.set({ now });
    if (this.stay) this.stay.head(heads[this.stay.conv] ?? 0);
  }

  private reopen(): void {
    const { stay } = this;
    void stay?.open().catch((error) => {
      if (error instanceof Refused && error.code === "unknown" && this.stay === stay) this.drop();
    });
  }

  /** No longer in: nothing of it stays. */
  private drop(): void {
    this.stay?.drop();
    this.stay = null;
    this.show();
  }

  private show(): void {
    const { stay } = this;
    this.store.set({
      locked: !this.keys,
      waiting: stay !== null && !stay.isJoined,
      talk: stay?.isJoined ? stay.view() : null,
    });
  }

  private end(last: Partial<GuestSnapshot>): void {
    this.keys = null;
    this.stay?.drop();
    this.stay = null;
    this.link.close();
    this.store.set({ ...BLANK, ...last });
  }
}
