import type { TeamKey } from "../../../src/protocol";
import type { Chance } from "./chance";
import type { FakeClock } from "./clock";
import { type Conversation, No } from "./conversation";
import { GuestDesk } from "./guestdesk";
import { boardOf, stateOf } from "./told";
import type { Connection, Frame } from "./wire";

const WINDOW = 64;
const CHUNK = 32;

export interface Follow {
  conversation: Conversation;
  connection: Connection;
  slot: number;
  sent: number;
  epoch: number;
  got: number;
}

export interface Mischief {
  /** Probability that a hint never comes. */
  dropHint: number;
  /** Probability that `messages` is said twice. */
  repeat: number;
  /** Probability that `messages` is never said although the server thinks so. */
  lose: number;
}

/** Who follows what, and what they are told of it: the half of a server that speaks. */
export class Relay {
  readonly mischief: Mischief = { dropHint: 0, repeat: 0, lose: 0 };
  readonly conversations = new Map<string, Conversation>();
  team: TeamKey | null = null;
  readonly signatures = new Map<number, string>();
  /** Set to refuse the next command of this kind with this answer. */
  refuseNext: (Frame & { k: string }) | null = null;
  youthConnections: Connection[] = [];
  careConnections: Connection[] = [];
  /** Each guest's sockets, by handle. */
  readonly guestConnections = new Map<string, Connection[]>();
  readonly guestDesk: GuestDesk;
  protected follows: Follow[] = [];
  protected readonly clock: FakeClock;
  protected readonly chance: Chance;

  constructor(clock: FakeClock, chance: Chance) {
    this.clock = clock;
    this.chance = chance;
    this.guestDesk = new GuestDesk(this.conversations);
  }

  get minute(): number {
    return Math.floor(this.clock.now() / 60_000);
  }

  get only(): Conversation {
    return [...this.conversations.values()].at(-1)!;
  }

  /** The guest is out: their sockets end, and come back to an empty desk. */
  kick(handle: string, one: Conversation): void {
    for (const connection of this.guestConnections.get(handle) ?? []) {
      this.follows = this.follows.filter((each) => each.connection !== connection);
      connection.close(1013);
    }
    this.changed(one);
  }

  /** What a guest is told besides messages. */
  tellDesk(handle: string): void {
    for (const connection of this.guestConnections.get(handle) ?? [])
      if (connection.open) connection.say(this.guestDesk.desk(handle, this.minute));
  }

  /** The worker goes, or comes back: the guest is paused meanwhile. */
  leaveAlone(one: Conversation, alone: boolean): void {
    one.admissions.alone = alone;
    this.changed(one);
    this.hint(one);
  }

  protected answer(connection: Connection, frame: Frame, act: () => Frame | undefined): void {
    const { refuseNext } = this;
    if (refuseNext?.k === frame.k) {
      this.refuseNext = null;
      connection.say({ ...refuseNext, k: "no", id: frame.id });
      return;
    }
    try {
      const data = act();
      if (frame.id) connection.say({ k: "ok", id: frame.id, data: data ?? {} });
    } catch (error) {
      if (!(error instanceof No)) throw error;
      if (frame.id) connection.say({ k: "no", id: frame.id, code: error.code });
    }
  }

  protected followOf(connection: Connection, conv: string): Follow | undefined {
    return this.follows.find((each) => each.connection === connection && each.conversation.conv === conv);
  }

  protected hint(one: Conversation): void {
    this.follows = this.follows.filter(({ connection }) => connection.open);
    for (const follow of this.follows.filter(({ conversation }) => conversation === one)) {
      if (!this.chance.happens(this.mischief.dropHint)) this.deliver(follow);
    }
  }

  protected take(follow: Follow, after: number): undefined {
    follow.got = Math.max(follow.got, Math.min(after, follow.sent));
    this.deliver(follow);
  }

  protected deliver(follow: Follow): void {
    const { conversation: one, connection, slot, got } = follow;
    if (slot > 1 && (one.admissions.living?.slot !== slot || one.admissions.alone)) return;
    while (follow.sent - got < WINDOW) {
      const items = one.log.slice(follow.sent, follow.sent + CHUNK);
      const epochs = one.epochsBeyond(follow.epoch, slot, this.signatures);
      if (items.length === 0 && epochs.length === 0) return;
      const frame = { k: "messages", conv: one.conv, epochs, items, head: one.log.length };
      const { repeat, lose } = this.mischief;
      if (!this.chance.happens(lose)) connection.say(frame);
      if (this.chance.happens(repeat)) connection.say(frame);
      follow.sent += items.length;
      follow.epoch = one.epochs.length;
    }
  }

  protected changed(one: Conversation): undefined {
    if (one.admissions.living) this.tellDesk(one.admissions.living.guest.handle);
    for (const follow of this.follows.filter(
      ({ conversation, connection }) => conversation === one && connection.open,
    ))
      this.tellState(follow);
    for (const connection of this.careConnections) this.tellBoard(connection);
  }

  protected tellState({ conversation: one, connection, slot }: Follow): void {
    if (slot > 1) return;
    connection.say(stateOf(one, slot as 0 | 1, { team: this.team, minute: this.minute }));
  }

  protected tellBoard(connection: Connection): void {
    connection.say(boardOf([...this.conversations.values()]));
  }
}
