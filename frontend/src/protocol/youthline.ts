import type { Identity } from "../crypto/phone";
import { Lost, Refused } from "./errors";
import { type Call, Link, type LinkState } from "./link";
import type { Cancel } from "./ports";
import { Store } from "./store";
import { TabKeeper } from "./tabstate";
import type { ThreadPorts } from "./thread";
import { Visit, type VisitState } from "./visit";
import type { News, Note, StateFrame } from "./wire";
import { BLANK, ENDS, type YouthSnapshot, type YouthWorld } from "./youthsnapshot";

const MINUTE = 60_000;
const VISIT = 15 * MINUTE;
const WAITING_VISIT = 30 * MINUTE;
const LOOK_EVERY = 30_000;

type Greeting = (call: Call) => Promise<void>;

/** Keeps one visit in step with the server, from its first frame until it ends. */
export class YouthLine {
  readonly store = new Store<YouthSnapshot>(BLANK);
  readonly link: Link;
  readonly tab: TabKeeper;
  visit: Visit | null = null;
  visible = true;
  private readonly world: YouthWorld;
  private readonly ports: ThreadPorts;
  /** What came before the visit it belongs to was unwrapped. */
  private early: News[] = [];
  private greeting: Greeting = (call) => this.hello(call);
  private aliveAt = 0;
  private ends = 0;
  private clockwork: Cancel = () => {};

  constructor(world: YouthWorld) {
    this.world = world;
    this.tab = new TabKeeper(world.shelf, world.random);
    this.link = new Link(world, {
      greet: (call) => this.greeting(call),
      heard: (news) => this.heard(news),
      changed: (state) => this.linkChanged(state),
      ended: (why) => this.end(ENDS[why]),
      slowed: () => this.store.set({ problem: "slow" }),
      beat: () => this.beat(),
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

  /** Ask for this before something is awaited. What it returns throws `Lost` once the line has ended since. */
  stay(): () => void {
    const { ends } = this;
    return () => {
      if (this.ends !== ends) throw new Lost();
    };
  }

  begin(state: VisitState, identity: Identity): Visit {
    this.visit?.stop();
    const visit = new Visit(state, identity, this.world.root!, this.ports);
    this.visit = visit;
    this.aliveAt = this.world.clock.now();
    this.look();
    for (const news of this.early.splice(0)) this.heard(news);
    this.show();
    return visit;
  }

  /** Dials, and settles when the server has answered the first frames for good; ends the visit when it refuses. */
  connect(greeting: Greeting): Promise<void> {
    const stay = this.stay();
    return new Promise((resolve, reject) => {
      this.greeting = async (call) => {
        try {
          await greeting(call);
        } catch (error) {
          stay();
          if (!isPassing(error)) {
            this.end({ phase: "idle" });
            reject(error);
          }
          throw error;
        }
        stay();
        this.greeting = (again) => this.hello(again);
        resolve();
      };
      this.link.open();
    });
  }

  /** Goes on with the visit on a fresh socket. */
  async hello(call: Call): Promise<void> {
    const { thread, ticket } = this.visit!;
    try {
      await call({ k: "hello", ticket: ticket!, after: thread.cursor, epoch: thread.epochs.number });
    } catch (error) {
      const code = error instanceof Refused && error.code;
      if (code === "gone") this.end({ phase: "gone" });
      if (code === "unknown") this.end({ phase: "expired" });
      throw error;
    }
  }

  /** Ends the visit unless it was heard of lately: 15 minutes ago, or 30 while waiting. */
  isAlive(): boolean {
    const limit = this.store.snapshot().phase === "waiting" ? WAITING_VISIT : VISIT;
    const alive = !this.visit || this.world.clock.now() - this.aliveAt <= limit;
    if (!alive) this.end({ phase: "expired" });
    return alive;
  }

  async tellDanger(): Promise<void> {
    const { danger, dangerTold } = this.store.snapshot();
    if (!danger || dangerTold) return;
    await this.link.call({ k: "danger", what: danger }).then(
      () => this.store.set({ dangerTold: this.store.snapshot().danger === danger }),
      () => {},
    );
  }

  show(): void {
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

  beat(): Note {
    return { k: "beat", after: this.visit?.thread.cursor ?? 0, shown: this.visible };
  }

  /** Drops keys, text and what the tab kept, at once. What was under way does not go on. */
  end(last: Partial<YouthSnapshot>): void {
    this.ends++;
    this.visit?.stop();
    this.visit = null;
    this.early = [];
    this.clockwork();
    this.tab.clear();
    this.link.close();
    this.store.set({ ...BLANK, ...last });
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

  private heard(news: News): void {
    const { visit } = this;
    if (!visit) {
      this.early.push(news);
      return;
    }
    if (!this.isAlive()) return;
    this.aliveAt = this.world.clock.now();
    if (news.k === "state") void this.stated(visit, news);
    else if (news.k === "messages") void visit.messages(news);
    else if (news.k === "typing") visit.typing.heard(news.on);
    else if (news.k === "gone") this.end({ phase: "gone" });
    else if (news.k === "beat") {
      visit.now = news.now;
      visit.thread.head(news.head ?? 0);
      this.store.set({ place: news.place ?? null, range: news.range ?? null });
    }
  }

  private async stated(visit: Visit, frame: StateFrame): Promise<void> {
    const { state, place = null, range = null, staff, later } = frame;
    await visit.holder.learn(frame.team).catch(() => visit.thread.flag("untrusted"));
    if (this.visit !== visit) return;
    visit.told(frame);
    this.store.set({ phase: state, place, range, staff, later });
    await visit.thread.state(frame);
  }

  private look(): void {
    this.clockwork();
    this.clockwork = this.world.clock.after(LOOK_EVERY, () => this.isAlive() && this.look());
  }
}

/** Whether the same may succeed in a moment. */
function isPassing(error: unknown): boolean {
  return error instanceof Lost || (error instanceof Refused && error.code === "again");
}
