import type { Dial } from "../../../src/protocol";
import { Conversation, No } from "./conversation";
import { CARE_ABOUT_GUESTS, YOUTH_ABOUT_GUESTS } from "./guestdesk";
import { type Follow, Relay } from "./relay";
import { type Connection, dialTo, type Frame, type Weather } from "./wire";

type Bind = (one: Conversation, after: number, epoch: number) => void;

/** A server in memory that follows docs/PROTOCOL.md, with a network that can be made bad. */
export class FakeServer extends Relay {
  readonly weather: Record<"youth" | "care" | "guest", Weather> = {
    youth: { delay: 40, up: true },
    care: { delay: 40, up: true },
    guest: { delay: 40, up: true },
  };
  readonly halves = new Map<string, string>();
  readonly dangers: string[] = [];

  youthDial(): Dial {
    const { clock, chance } = this;
    return dialTo((connection) => this.acceptYouth(connection), {
      clock,
      chance,
      weather: this.weather.youth,
    });
  }

  careDial(): Dial {
    const { clock, chance } = this;
    return dialTo((connection) => this.acceptCare(connection), { clock, chance, weather: this.weather.care });
  }

  guestDial(handle: string): Dial {
    const { clock, chance } = this;
    return dialTo((connection) => this.acceptGuest(connection, handle), {
      clock,
      chance,
      weather: this.weather.guest,
    });
  }

  /** Break every socket of this side. */
  cut(side: "youth" | "care"): void {
    for (const connection of side === "youth" ? this.youthConnections : this.careConnections)
      connection.cut();
  }

  /** End every socket, as a server does that goes away. */
  restart(): void {
    for (const connection of [...this.youthConnections, ...this.careConnections]) connection.close(1012);
  }

  private acceptYouth(connection: Connection): void {
    this.youthConnections = [...this.youthConnections.filter(({ open }) => open), connection];
    let follow: Follow | null = null;
    const bind: Bind = (conversation, after, epoch) => {
      follow = { conversation, connection, slot: 0, sent: after, epoch, got: after };
      this.follows.push(follow);
    };
    connection.hear = (frame) => {
      const first = ["start", "hello", "return", "resume"].includes(frame.k);
      if ((follow === null) !== first) {
        connection.close(follow ? 4400 : 4401);
        return;
      }
      this.answer(connection, frame, () => this.youthSays(frame, follow, bind));
      if (first && follow) {
        this.tellState(follow);
        this.deliver(follow);
      }
      if (["finish", "wipe", "leave"].includes(frame.k)) connection.close(4410);
    };
  }

  private acceptCare(connection: Connection): void {
    this.careConnections = [...this.careConnections.filter(({ open }) => open), connection];
    let entered = false;
    connection.hear = (frame) => {
      if (entered === (frame.k === "enter")) {
        connection.close(entered ? 4400 : 4401);
        return;
      }
      this.answer(connection, frame, () => this.careSays(frame, connection));
      if (frame.k === "enter") {
        entered = true;
        this.tellBoard(connection);
      } else if (frame.k === "open") {
        const follow = this.followOf(connection, frame.conv);
        if (follow) {
          this.tellState(follow);
          this.deliver(follow);
        }
      }
    };
  }

  private acceptGuest(connection: Connection, handle: string): void {
    const others = (this.guestConnections.get(handle) ?? []).filter(({ open }) => open);
    this.guestConnections.set(handle, [...others, connection]);
    connection.hear = (frame) => {
      this.answer(connection, frame, () => this.guestSays(frame, connection, handle));
      const follow = frame.k === "open" && this.followOf(connection, frame.conv);
      if (follow) this.deliver(follow);
    };
  }

  private guestSays(frame: Frame, connection: Connection, handle: string): Frame | undefined {
    if (frame.k === "pulse") {
      const stay = this.guestDesk.stayOf(handle)?.one;
      const heads = stay && !stay.admissions.alone ? { [stay.conv]: stay.log.length } : {};
      connection.say({ k: "beat", now: this.minute, heads });
    }
    if (["open", "send", "got", "first", "depart"].includes(frame.k))
      return this.guestStays(frame, connection, handle);
    const data = this.guestDesk.guestSays(frame, handle);
    this.tellDesk(handle);
    return data;
  }

  private guestStays(frame: Frame, connection: Connection, handle: string): Frame | undefined {
    const found = this.guestDesk.stayOf(handle);
    if (found?.one.conv !== frame.conv) throw new No("unknown");
    const { one, stay } = found!;
    if (frame.k === "open") {
      this.follows = this.follows.filter((each) => each.connection !== connection);
      const sent = Math.max(frame.after, stay.floor);
      const epoch = Math.max(frame.epoch, stay.epoch - 1);
      this.follows.push({ conversation: one, connection, slot: stay.slot, sent, epoch, got: sent });
      return { head: one.log.length };
    }
    if (frame.k === "depart") {
      one.admissions.end(stay, "guest", null);
      this.kick(handle, one);
      return;
    }
    const follow = this.followOf(connection, frame.conv) ?? {
      conversation: one,
      connection,
      slot: stay.slot,
      sent: 0,
      epoch: 0,
      got: 0,
    };
    if (frame.k === "got") return this.take(follow, frame.after);
    if (one.admissions.alone || stay.hushed) throw new No("state");
    const items = one.append(stay.slot, frame.k === "first" ? [frame.item] : frame.items, this.minute);
    if (frame.k === "first") stay.hushed = true;
    this.changed(one);
    this.hint(one);
    return { items };
  }

  /** Something about guests was said: everybody in hears of it, and whoever was let go is out. */
  private aboutGuests(one: Conversation | undefined, act: () => Frame | undefined): Frame | undefined {
    const before = one?.admissions.living;
    const data = act();
    if (!one) return data;
    const after = one.admissions.living;
    if (before && !after) this.kick(before.guest.handle, one);
    this.changed(one);
    this.hint(one);
    return data;
  }

  private youthSays(frame: Frame, follow: Follow | null, bind: Bind): Frame | undefined {
    if (follow && this.conversationOf(follow.conversation.visit.ticket) !== follow.conversation)
      throw new No("unknown");
    const one = follow?.conversation;
    switch (frame.k) {
      case "start":
        return this.start(frame, bind);
      case "hello":
        return this.goOn(frame, bind);
      case "return":
        return this.comeBack(frame, bind);
      case "resume": {
        const half = this.halves.get(frame.token);
        this.halves.delete(frame.token);
        if (!half) throw new No("unknown");
        return { half };
      }
      case "keep":
        this.halves.clear();
        return void this.halves.set(frame.token, frame.half);
      case "danger":
        this.dangers.push(frame.what);
        return;
      case "code":
        one!.code = frame as Conversation["code"];
        return;
      case "finish":
        one!.visit.ended = true;
        one!.state = "closed";
        return;
      case "leave":
        one!.visit.ended = true;
        return;
      case "wipe":
        this.conversations.delete(one!.conv);
        return { messages: one!.log.length, summary: one!.summary !== null, code: one!.code !== null };
      case "beat":
        follow!.connection.say({ k: "beat", now: this.minute, head: one!.log.length });
        return this.take(follow!, frame.after);
      default:
        if (YOUTH_ABOUT_GUESTS.includes(frame.k))
          return this.aboutGuests(one!, () => this.guestDesk.youthSays(frame, one!, this.minute));
        return this.bothSay(frame, follow!);
    }
  }

  private careSays(frame: Frame, connection: Connection): Frame | undefined {
    const one = this.conversations.get(frame.conv);
    switch (frame.k) {
      case "enter":
        if (frame.ticket !== "a ticket") throw new No("unknown");
        return;
      case "claim": {
        const wanted = one ?? [...this.conversations.values()].find(({ state }) => state === "waiting");
        if (!wanted) throw new No("empty");
        if (wanted.state !== "waiting") throw new No("taken");
        wanted.state = "open";
        this.changed(wanted);
        return { conv: wanted.conv };
      }
      case "open": {
        if (!one) throw new No("unknown");
        this.follows = this.follows.filter(
          (each) => each.connection !== connection || each.conversation !== one,
        );
        this.follows.push({
          conversation: one,
          connection,
          slot: 1,
          sent: frame.after,
          epoch: frame.epoch,
          got: frame.after,
        });
        return;
      }
      case "summary":
        one!.summary = { generation: frame.generation, sealed: frame.sealed };
        return this.changed(one!);
      case "close":
        one!.state = "closed";
        return this.changed(one!);
      case "pulse": {
        const mine = this.follows.filter((each) => each.connection === connection);
        const heads = Object.fromEntries(
          mine.map(({ conversation }) => [conversation.conv, conversation.log.length]),
        );
        connection.say({ k: "beat", now: this.minute, heads });
        for (const follow of mine) this.deliver(follow);
        return;
      }
      case "send":
      case "epoch":
      case "got":
      case "read":
      case "typing":
        return this.bothSay(frame, this.followOf(connection, frame.conv) ?? this.stray(one, connection));
      default:
        return CARE_ABOUT_GUESTS.includes(frame.k)
          ? this.aboutGuests(one, () => this.guestDesk.careSays(frame, one))
          : undefined;
    }
  }

  private bothSay(frame: Frame, follow: Follow): Frame | undefined {
    const { conversation: one, slot } = follow;
    if (frame.k === "send") {
      const items = one.append(slot, frame.items, this.minute);
      this.hint(one);
      return { items };
    }
    if (frame.k === "epoch") {
      one.addPlainEpoch(frame.record, frame.seals);
      this.hint(one);
    } else if (frame.k === "got") {
      this.take(follow, frame.after);
    } else if (frame.k === "read") {
      one.read[slot as 0 | 1] = Math.max(one.read[slot as 0 | 1], Math.min(frame.seq, one.log.length));
      this.changed(one);
    } else if (frame.k === "typing") {
      for (const other of this.follows.filter((each) => each.conversation === one && each.slot !== slot))
        other.connection.say({ k: "typing", conv: one.conv, slot, on: frame.on });
    }
    return;
  }

  private start(frame: Frame, bind: Bind): Frame {
    if (this.conversations.has(frame.conv)) throw new No("taken");
    const one = new Conversation(frame.conv, this.ticket());
    one.later = frame.later;
    one.admissions.signKey = frame.sign_key;
    one.addEpoch(frame.record, frame.seals);
    this.conversations.set(frame.conv, one);
    bind(one, 0, 1);
    for (const connection of this.careConnections) this.tellBoard(connection);
    return { ticket: one.visit.ticket };
  }

  private goOn(frame: Frame, bind: Bind): undefined {
    const one = this.conversationOf(frame.ticket);
    bind(one, Math.max(frame.after, one.visit.floor), frame.epoch);
  }

  private comeBack(frame: Frame, bind: Bind): Frame {
    const one = [...this.conversations.values()].find(
      ({ code }) => code?.locator === frame.locator && code?.auth === frame.auth,
    );
    if (!one) throw new No("unknown");
    one.begin(this.ticket());
    bind(one, one.read[0], 0);
    return {
      conv: one.conv,
      ticket: one.visit.ticket,
      blob: one.code!.blob,
      read: one.read[0],
      head: one.log.length,
    };
  }

  private conversationOf(ticket: string): Conversation {
    const one = [...this.conversations.values()].find(({ visit }) => visit.ticket === ticket && !visit.ended);
    if (!one) throw new No("unknown");
    return one;
  }

  private ticket(): string {
    return Buffer.from(this.chance.bytes(32)).toString("base64url");
  }

  private stray(one: Conversation | undefined, connection: Connection): Follow {
    if (!one) throw new No("unknown");
    return { conversation: one, connection, slot: 1, sent: 0, epoch: 0, got: 0 };
  }
}
