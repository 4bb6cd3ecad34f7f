import { fromBase64url, sealSummary, toBase64url } from "../crypto";
import type { Askable, NoteItems, NoteTo } from "./careguest";
import { CareGuests } from "./careguests";
import { BLANK, type CareSnapshot, ENDS } from "./caresnapshot";
import { Locked, Lost } from "./errors";
import type { Following } from "./following";
import { type ConsoleKeys, Followings } from "./followings";
import { Link, type LinkState } from "./link";
import type { Http, World } from "./ports";
import { Store } from "./store";
import type { TeamKeys } from "./teamholder";
import { enter } from "./tickets";
import type { Base64Url, BoardFrame, CareCommand, ClosedEntry, CloseReason, Minute, News } from "./wire";

export type * from "./careguest";
export type { CarePhase, CareSnapshot } from "./caresnapshot";
export type { CareThread } from "./following";
export type { TeamKeys } from "./teamholder";

export interface CareWorld extends World {
  http: Http;
}

/** One console. Reconnects by itself and follows the same conversations again. */
export class CareSession {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => CareSnapshot;
  private readonly store = new Store<CareSnapshot>(BLANK);
  private readonly link: Link;
  private readonly followings: Followings;
  private readonly guests: CareGuests;
  private keys: ConsoleKeys | null = null;

  constructor(world: CareWorld) {
    this.subscribe = this.store.subscribe;
    this.snapshot = this.store.snapshot;
    this.link = new Link(world, {
      greet: (call) => enter(world.http, call, () => this.end({ phase: "out" })),
      heard: (news) => this.heard(news),
      changed: (state) => this.linkChanged(state),
      ended: (why) => this.end(ENDS[why]),
      slowed: () => this.store.set({ problem: "slow" }),
      beat: () => ({ k: "pulse", locked: !this.keys }),
    });
    const { clock, random } = world;
    this.followings = new Followings({
      clock,
      random,
      link: this.link,
      keys: () => this.keys,
      changed: () => this.show(),
    });
    this.guests = new CareGuests({
      call: this.link.call,
      clock,
      random,
      root: () => this.keys?.root ?? null,
      following: (conv) => this.followings.get(conv),
    });
  }

  /** Connect; ask for a ticket each time. Conversations that are mine on the board are followed by themselves. */
  enter(): void {
    this.store.set({ phase: "entering", problem: null });
    this.link.open();
  }

  /** Close the socket for good, drop all keys and text. */
  leave(): void {
    this.end({ phase: "stopped" });
  }

  /** Drop private keys and all text; the socket, the board and the claims stay. */
  lock(): void {
    this.keys = null;
    for (const following of this.followings.values()) following.lock();
    this.link.tell({ k: "pulse", locked: true });
    this.show();
  }

  /**
   * Open everything again, or for the first time. `root` is the root of one's own key blob: without it no guest is
   * trusted.
   */
  unlock(keys: TeamKeys, root: Base64Url | null = null): void {
    this.keys = { team: keys, root };
    for (const following of this.followings.values()) following.unlock(keys, root);
    this.link.tell({ k: "pulse", locked: false });
    this.show();
  }

  /** The network came back or the page became visible: connect at once. */
  wake(): void {
    this.link.wake();
  }

  /** Take a conversation, or with null the next one. Returns it. Raises `Refused` with `taken` or `empty`. */
  async claim(conv: Base64Url | null): Promise<Base64Url> {
    const claimed = await this.link.call({ k: "claim", conv });
    await this.follow(claimed.conv);
    return claimed.conv;
  }

  /** Follow a conversation. A closed one of somebody else needs a `reason`: `Refused` with `reason` without. */
  follow(conv: Base64Url, reason = ""): Promise<void> {
    return this.followings.follow(conv, reason);
  }

  unfollow(conv: Base64Url): void {
    this.link.tell({ k: "shut", conv });
    this.followings.drop(conv);
  }

  /**
   * Queue a message; it is on the snapshot when this resolves. Raises `TooLong`, `Locked`, or `Lost` when the conversation
   * is not followed: then nothing is kept.
   */
  async send(conv: Base64Url, text: string): Promise<void> {
    const following = this.followings.get(conv);
    if (!following) throw new Lost();
    following.write(text);
  }

  typing(conv: Base64Url, on: boolean): void {
    this.followings.get(conv)?.typing.own(on);
  }

  /** `seq` is fully visible on this screen now. Counts as read after 3 s. Null: the conversation went out of sight. */
  seen(conv: Base64Url, seq: number | null): void {
    if (this.keys) this.followings.get(conv)?.seen(seq ?? 0);
  }

  async park(conv: Base64Url, on: boolean): Promise<void> {
    await this.call({ k: "park", conv, on });
  }

  async close(conv: Base64Url, reason: CloseReason): Promise<void> {
    await this.call({ k: "close", conv, reason });
  }

  /** Hand over to the colleague with this handle. */
  async hand(conv: Base64Url, to: Base64Url): Promise<void> {
    await this.call({ k: "hand", conv, to });
  }

  /** Replace the summary for colleagues. Raises `TooLong` or `Locked`. */
  async summarise(conv: Base64Url, text: string): Promise<void> {
    if (!this.keys) throw new Locked();
    const { team } = this.keys;
    const generation = Math.max(...team.keys());
    const place = { conv: fromBase64url(conv), generation };
    const sealed = toBase64url(await sealSummary(team.get(generation)!, place, text));
    await this.call({ k: "summary", conv, generation, sealed });
  }

  /** The danger of this conversation has been taken on. */
  async dangerSeen(conv: Base64Url): Promise<void> {
    await this.call({ k: "seen", conv });
  }

  /** How many conversations I can have beside each other, 0 to 9, and whether I take a pause. */
  async room(room: { capacity: number; pause: boolean }): Promise<void> {
    await this.call({ k: "room", ...room });
  }

  /** The last conversations that were closed. */
  async closedList(): Promise<readonly ClosedEntry[]> {
    return (await this.link.call({ k: "closed" })).items;
  }

  /** Who can be asked now. One whose certificate does not verify is listed with a `doubt`. */
  guestsNow(): Promise<readonly Askable[]> {
    return this.guests.askable("guests");
  }

  /** The helpers to whom a note can go, whether they are available or not. */
  helpers(): Promise<readonly Askable[]> {
    return this.guests.askable("helpers");
  }

  /** Ask the youth whether this guest may join. Raises `Refused` with `state` when nobody may be asked now. */
  propose(conv: Base64Url, handle: Base64Url): Promise<void> {
    return this.guests.propose(conv, handle);
  }

  /** Take the question back. */
  unpropose(conv: Base64Url): Promise<void> {
    return this.guests.unpropose(conv);
  }

  /** Let the guest go. From now on nothing is sealed for them here; it is done again after a race. Raises `Locked`. */
  async dismiss(conv: Base64Url): Promise<void> {
    this.guests.dismiss(conv);
  }

  /** Lay a note before the youth. Raises `Untrusted` for a helper in doubt, `TooLong`, `Locked`. */
  draftNote(conv: Base64Url, to: NoteTo, items: NoteItems): Promise<void> {
    return this.guests.draftNote(conv, to, items);
  }

  /** Lay an appointment before the youth. Raises `TooLong` over 200 bytes, `Locked`. */
  async draftAppointment(conv: Base64Url, when: string, withWhom: string): Promise<void> {
    this.guests.draftAppointment(conv, when, withWhom);
  }

  /** Delete what was agreed, for the youth too. */
  forgetAppointment(conv: Base64Url): Promise<void> {
    return this.guests.forgetAppointment(conv);
  }

  private async call(command: CareCommand): Promise<void> {
    await this.link.call(command);
  }

  private linkChanged(state: LinkState): void {
    this.store.set({ online: state === "live" });
    if (state === "live") {
      // Until it hears a pulse, the server goes by what this console was before.
      this.link.tell({ k: "pulse", locked: !this.keys });
      this.followings.reopen();
    } else {
      for (const following of this.followings.values()) following.thread?.offline();
    }
  }

  private heard(news: News): void {
    if (news.k === "board") this.boarded(news);
    else if (news.k === "beat") this.beaten(news.heads ?? {}, news.now);
    else if (news.k === "gone") this.followings.drop(news.conv);
    else if (news.k !== "desk")
      this.followings.get(news.conv) && this.told(this.followings.get(news.conv)!, news);
  }

  private told(following: Following, news: Exclude<News, { k: "board" | "beat" | "gone" | "desk" }>): void {
    if (news.k === "state") following.state(news);
    else if (news.k === "messages") following.messages(news);
    else if (news.slot !== 1) following.typing.heard(news.on);
  }

  private boarded(board: BoardFrame): void {
    this.store.set({ board, phase: "in" });
    for (const { conv } of board.mine) {
      if (!this.followings.get(conv)) void this.follow(conv).catch(() => {});
    }
    const mine = new Set(board.mine.map(({ conv }) => conv));
    for (const following of this.followings.values()) following.own(mine.has(following.conv));
    this.show();
  }

  private beaten(heads: Record<Base64Url, number>, now: Minute): void {
    this.store.set({ now });
    for (const following of this.followings.values()) {
      following.head(heads[following.conv] ?? 0);
    }
    // A certificate may be over meanwhile.
    this.show();
  }

  private show(): void {
    const mine = new Map(this.snapshot().board?.mine.map((entry) => [entry.conv, entry]));
    const threads = this.followings.values().map((following) => following.view(mine.get(following.conv)));
    this.store.set({ threads, locked: !this.keys });
  }

  private end(last: Partial<CareSnapshot>): void {
    this.keys = null;
    this.followings.clear();
    this.link.close();
    this.store.set({ ...BLANK, ...last });
  }
}
