import {
  fromBase64url,
  generateIdentity,
  holdsCode,
  makeCode,
  makeEpoch,
  readCode,
  split,
  toBase64url,
  unwrapIdentity,
  wrapIdentity,
} from "../crypto/phone";
import { toFrames } from "./epochs";
import { CodeInText, Lost, Refused, Untrusted } from "./errors";
import type { Problem, ThreadItem } from "./items";
import { type Call, type Ending, Link, type LinkState } from "./link";
import type { Cancel, Shelf, World } from "./ports";
import { Store } from "./store";
import { TabKeeper, type TabState } from "./tabstate";
import type { ThreadPorts } from "./thread";
import { Visit } from "./visit";
import type {
  Answer,
  Base64Url,
  DangerWord,
  Deleted,
  Door,
  Language,
  News,
  StateFrame,
  TeamKey,
  YouthCommand,
} from "./wire";

const MINUTE = 60_000;
const VISIT = 15 * MINUTE;
const WAITING_VISIT = 30 * MINUTE;
const LOOK_EVERY = 30_000;

/**
 * `starting` and `returning` last until the server has answered. `expired`: the visit is over, everything was dropped.
 * `taken`: another tab goes on with this visit. `gone`: the conversation was deleted. After the last three, `start` and
 * `comeBack` begin anew.
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

const BLANK: YouthSnapshot = {
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
};

export interface YouthWorld extends World {
  /** sessionStorage, for the tab that the phone throws away. */
  shelf: Shelf;
  /** From the document; null when the installation has no keys yet. */
  root: Base64Url | null;
  team: TeamKey | null;
  /** The installation's salt, from the document: 16 bytes. */
  salt: Base64Url;
}

const ENDS: Record<Ending, Partial<YouthSnapshot>> = {
  out: { phase: "expired" },
  forbidden: { phase: "expired" },
  taken: { phase: "taken" },
  gone: { phase: "gone" },
  old: { phase: "expired", problem: "old" },
};

/** One youth's visit. What must reach the server waits until it can. */
export class YouthSession {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => YouthSnapshot;
  private readonly world: YouthWorld;
  private readonly store = new Store<YouthSnapshot>(BLANK);
  private readonly link: Link;
  private readonly tab: TabKeeper;
  private readonly ports: ThreadPorts;
  private visit: Visit | null = null;
  /** What came before the visit it belongs to was unwrapped. */
  private early: News[] = [];
  private greeting: (call: Call) => Promise<void> = (call) => this.hello(call);
  private visible = true;
  private aliveAt = 0;
  private clockwork: Cancel = () => {};

  constructor(world: YouthWorld) {
    this.world = world;
    this.subscribe = this.store.subscribe;
    this.snapshot = this.store.snapshot;
    this.tab = new TabKeeper(world.shelf, world.random);
    this.link = new Link(world, {
      greet: (call) => this.greeting(call),
      heard: (news) => this.heard(news),
      changed: (state) => this.linkChanged(state),
      ended: (why) => this.end(ENDS[why]),
      slowed: () => this.store.set({ problem: "slow" }),
      beat: () => ({ k: "beat", after: this.visit?.thread.cursor ?? 0, shown: this.visible }),
    });
    this.ports = {
      clock: world.clock,
      random: world.random,
      call: this.link.call,
      tell: (note) => this.link.tell(note),
      changed: () => this.show(),
      resync: () => this.link.redial(),
    };
  }

  /**
   * Begin a conversation. Resolves when the server has it. Solves proof of work when asked for.
   * Raises `Untrusted`, or `Refused` with `closed`, `full`, `busy` or `slow`; the phase is `idle` again then.
   */
  async start({ door, lang, later = false }: { door: Door; lang: Language; later?: boolean }): Promise<void> {
    const { root, team, random } = this.world;
    if (!root || !team) throw new Untrusted();
    this.store.set({ ...BLANK, phase: "starting", later });
    const identity = await generateIdentity();
    const conv = random(16);
    const visit = this.begin({ ...NEW_VISIT, conv: toBase64url(conv) }, identity);
    await this.orEnd(visit.holder.learn(team));
    const { epoch, seals } = await makeEpoch({
      conv,
      number: 1,
      prevHash: new Uint8Array(32),
      creator: { slot: visit.holder.slot, keys: identity.open },
      members: visit.holder.members(),
    });
    visit.thread.epochs.adopt(epoch);
    const command = {
      k: "start",
      conv: visit.thread.conv,
      door,
      lang,
      later,
      record: toBase64url(epoch.bytes),
      seals: toFrames(seals),
      sign_key: toBase64url(identity.sign.bytes),
      work: "",
    } as const;
    await this.connect(async (call) => {
      visit.ticket = (await this.worked(call, command)).ticket;
    });
  }

  /** True when the tab was thrown away and its state can perhaps be fetched: show the chat, then call `resumeTab`. */
  canResumeTab(): boolean {
    return this.tab.hasState();
  }

  /** Go on with the visit of a tab that the phone threw away. False, and phase `expired`, when that visit is over. */
  async resumeTab(): Promise<boolean> {
    const { root } = this.world;
    if (!root || !this.canResumeTab()) return false;
    this.store.set({ ...BLANK, phase: "returning" });
    try {
      await this.connect(async (call) => {
        const { state, identity } = await this.tab.restore(call);
        this.begin(state, identity);
        await this.hello(call);
      });
      return true;
    } catch {
      this.end({ phase: "expired" });
      return false;
    }
  }

  /** Come back with a return code. Raises `MistypedCode` (offline), or `Refused` with `unknown` or `slow`. */
  async comeBack(code: string): Promise<void> {
    const { root, heavy, salt } = this.world;
    const { secret } = await readCode(code);
    if (!root) throw new Untrusted();
    this.store.set({ ...BLANK, phase: "returning" });
    const { locator, auth, kek } = await split(
      await this.orEnd(heavy.deriveCode(secret, fromBase64url(salt))),
    );
    const command = {
      k: "return",
      locator: toBase64url(locator),
      auth: toBase64url(auth),
      work: "",
    } as const;
    await this.connect(async (call) => {
      const { conv, ticket, blob, read } = await this.worked(call, command);
      const identity = await unwrapIdentity(kek, fromBase64url(blob));
      this.begin(
        { ...NEW_VISIT, conv, ticket, from: read, fresh: true, returned: true, hasCode: true },
        identity,
      );
    });
  }

  /** Queue a message; it is on the snapshot when this resolves. Raises `CodeInText` or `TooLong`: then nothing is kept. */
  async send(text: string): Promise<void> {
    if (await holdsCode(text)) throw new CodeInText();
    const { visit } = this;
    if (!visit) throw new Lost();
    visit.thread.write(text);
    visit.reading.answered(visit.thread.cursor);
  }

  /** The youth types (call on each key), or emptied the field. Sent at most once in 4 s. */
  typing(on: boolean): void {
    this.visit?.typing.own(on);
  }

  /** What is on the screen now: the highest `seq` that is fully visible. Counts as read after 3 s. */
  seen(seq: number): void {
    if (this.visible) this.visit?.reading.seen(seq);
  }

  /** The page became visible or hidden. On becoming visible it checks whether the visit is still alive. */
  shown(visible: boolean): void {
    this.visible = visible;
    if (visible) {
      this.wake();
    } else {
      this.visit?.reading.seen(null);
      this.link.tell({ k: "beat", after: this.visit?.thread.cursor ?? 0, shown: false });
    }
  }

  /** The network came back: connect at once. */
  wake(): void {
    if (this.isAlive()) this.link.wake();
  }

  danger(what: DangerWord): void {
    this.store.set({ danger: what, dangerTold: false });
    void this.tellDanger();
  }

  /** Make a return code, 16 symbols in groups of 4. It replaces a former one. Kept nowhere: show it, then let go. */
  async makeCode(): Promise<string> {
    const { visit, world } = this;
    if (!visit) throw new Lost();
    const { secret, text } = await makeCode();
    const { locator, auth, kek } = await split(
      await world.heavy.deriveCode(secret, fromBase64url(world.salt)),
    );
    const blob = toBase64url(await wrapIdentity(kek, visit.holder.identity));
    await this.link.call({ k: "code", locator: toBase64url(locator), auth: toBase64url(auth), blob });
    visit.hasCode = true;
    this.show();
    return text;
  }

  /** The youth stops the conversation: keys and text are dropped, the phase is `closed`. Raises `Lost` when offline. */
  async finish(): Promise<void> {
    await this.link.call({ k: "finish" });
    this.end({ phase: "closed" });
  }

  /** Delete everything, here and on the server. Raises `Lost` when offline: then nothing was deleted. */
  async wipe(): Promise<Deleted> {
    const deleted = await this.link.call({ k: "wipe" });
    this.end({ phase: "gone" });
    return deleted;
  }

  /**
   * Drop keys and text, clear the tab's storage, close the socket; all at once, nothing awaited.
   * Returns the ticket for the beacon to `/leave`, or null without a visit.
   */
  exit(): Base64Url | null {
    const ticket = this.visit?.ticket ?? null;
    this.link.tell({ k: "leave" });
    this.end({ phase: "idle" });
    return ticket;
  }

  private begin(
    state: Omit<TabState, "ticket"> & { ticket: Base64Url | null },
    identity: Visit["holder"]["identity"],
  ): Visit {
    const visit = new Visit(state, identity, this.world.root!, this.ports);
    this.visit = visit;
    this.aliveAt = this.world.clock.now();
    this.look();
    for (const news of this.early.splice(0)) this.heard(news);
    this.show();
    return visit;
  }

  /** Dials, and settles when the server has answered the first frames for good. */
  private connect(greeting: (call: Call) => Promise<void>): Promise<void> {
    return new Promise((resolve, reject) => {
      this.greeting = async (call) => {
        try {
          await greeting(call);
        } catch (error) {
          if (!isPassing(error)) {
            this.end({ phase: "idle" });
            reject(error);
          }
          throw error;
        }
        this.greeting = (again) => this.hello(again);
        resolve();
      };
      this.link.open();
    });
  }

  private async orEnd<T>(step: Promise<T>): Promise<T> {
    try {
      return await step;
    } catch (error) {
      this.end({ phase: "idle" });
      throw error;
    }
  }

  private async worked<C extends YouthCommand & { work: string }>(
    call: Call,
    command: C,
  ): Promise<Answer<C["k"]>> {
    try {
      return await call(command);
    } catch (error) {
      if (!(error instanceof Refused && error.work)) throw error;
      const { challenge, bits } = error.work;
      return call({ ...command, work: await this.world.heavy.solve(challenge, bits) });
    }
  }

  private async hello(call: Call): Promise<void> {
    const { thread, ticket } = this.visit!;
    try {
      await call({ k: "hello", ticket: ticket!, after: thread.cursor, epoch: thread.epochs.number });
    } catch (error) {
      if (error instanceof Refused && error.code === "gone") this.end({ phase: "gone" });
      if (error instanceof Refused && error.code === "unknown") this.end({ phase: "expired" });
      throw error;
    }
  }

  private linkChanged(state: LinkState): void {
    this.store.set({ online: state === "live" });
    if (state === "live") void this.settle();
    else this.visit?.thread.offline();
  }

  private async settle(): Promise<void> {
    this.visit?.thread.online();
    this.visit?.reading.repeat();
    void this.tellDanger();
    await this.tab.begin(this.link.call).catch(() => {});
    this.show();
  }

  private async tellDanger(): Promise<void> {
    const { danger, dangerTold } = this.snapshot();
    if (!danger || dangerTold) return;
    await this.link.call({ k: "danger", what: danger }).then(
      () => this.store.set({ dangerTold: this.snapshot().danger === danger }),
      () => {},
    );
  }

  private heard(news: News): void {
    const { visit } = this;
    if (!visit) {
      this.early.push(news);
      return;
    }
    if (!this.isAlive()) return;
    this.aliveAt = this.world.clock.now();
    if (news.k === "state") void this.stated(visit, news);
    else if (news.k === "messages") void visit.thread.messages(news);
    else if (news.k === "typing") visit.typing.heard(news.on);
    else if (news.k === "gone") this.end({ phase: "gone" });
    else if (news.k === "beat") {
      visit.thread.head(news.head ?? 0);
      this.store.set({ place: news.place ?? null, range: news.range ?? null });
    }
  }

  private async stated(visit: Visit, frame: StateFrame): Promise<void> {
    const { state, place = null, range = null, staff, later } = frame;
    await visit.holder.learn(frame.team).catch(() => {
      visit.thread.problem = "untrusted";
    });
    if (this.visit !== visit) return;
    visit.reading.known(frame.read);
    this.store.set({ phase: state, place, range, staff, later });
    await visit.thread.state(frame);
  }

  private show(): void {
    const { visit } = this;
    if (!visit) return;
    const { thread, typing, hasCode, returned, holder } = visit;
    this.store.set({
      items: thread.items(),
      problem: thread.problem,
      typing: typing.other,
      hasCode,
      returned,
    });
    const state = visit.tabState();
    if (state) void this.tab.save(state, holder.identity);
  }

  private isAlive(): boolean {
    const { phase } = this.snapshot();
    const limit = phase === "waiting" ? WAITING_VISIT : VISIT;
    const alive = !this.visit || this.world.clock.now() - this.aliveAt <= limit;
    if (!alive) this.end({ phase: "expired" });
    return alive;
  }

  private look(): void {
    this.clockwork();
    this.clockwork = this.world.clock.after(LOOK_EVERY, () => this.isAlive() && this.look());
  }

  private end(last: Partial<YouthSnapshot>): void {
    this.visit?.stop();
    this.visit = null;
    this.early = [];
    this.clockwork();
    this.tab.clear();
    this.link.close();
    this.store.set({ ...BLANK, ...last });
  }
}

const NEW_VISIT = {
  ticket: null,
  from: 0,
  fresh: false,
  returned: false,
  hasCode: false,
  outbox: [],
} as const;

/** Whether the same may succeed in a moment. */
function isPassing(error: unknown): boolean {
  return error instanceof Lost || (error instanceof Refused && error.code === "again");
}
