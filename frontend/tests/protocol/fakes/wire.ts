import type { Dial, Socket, SocketEvents } from "../../../src/protocol";
import type { Chance } from "./chance";
import type { FakeClock } from "./clock";

// biome-ignore lint/suspicious/noExplicitAny: a frame's fields depend on its kind, and the server reads them all.
export type Frame = Record<string, any>;

/** How the network treats frames. Each direction keeps its order, as TCP does. */
export interface Weather {
  /** Milliseconds a frame takes, at most. */
  delay: number;
  /** Whether anything gets through. */
  up: boolean;
  /** Kinds of frames that the server never hears. */
  deaf?: readonly string[];
}

/** The server's end of one socket. */
export class Connection {
  /** As the server sees it. */
  open = true;
  private readonly events: SocketEvents;
  private readonly clock: FakeClock;
  private readonly chance: Chance;
  private readonly weather: Weather;
  private readonly due = { up: 0, down: 0 };
  /** What the server does with a frame. */
  hear: (frame: Frame) => void = () => {};
  readonly heard: Frame[] = [];
  readonly said: Frame[] = [];

  constructor(events: SocketEvents, clock: FakeClock, chance: Chance, weather: Weather) {
    this.events = events;
    this.clock = clock;
    this.chance = chance;
    this.weather = weather;
    this.later("down", () => (weather.up ? events.opened() : this.close(1006)));
  }

  fromClient(text: string): void {
    this.later("up", () => {
      if (!this.weather.up) return;
      const frame = JSON.parse(text);
      this.heard.push(frame);
      if (!this.weather.deaf?.includes(frame.k)) this.hear(frame);
    });
  }

  say(frame: Frame): void {
    this.later("down", () => {
      if (!this.weather.up) return;
      this.said.push(frame);
      this.events.text(JSON.stringify(frame));
    });
  }

  /** A frame that lay in the device's buffer, heard before any timer runs. */
  sayNow(frame: Frame): void {
    this.events.text(JSON.stringify(frame));
  }

  /** What was said before arrives before. */
  close(code: number): void {
    this.later("down", () => {
      this.open = false;
      this.events.closed(code);
    });
  }

  /** The connection breaks: what is under way is lost. */
  cut(): void {
    if (!this.open) return;
    this.open = false;
    this.events.closed(1006);
  }

  private later(way: "up" | "down", run: () => void): void {
    const at = Math.max(this.due[way], this.clock.now() + this.chance.below(this.weather.delay));
    this.due[way] = at;
    this.clock.after(at - this.clock.now(), () => this.open && run());
  }
}

export function dialTo(
  accept: (connection: Connection) => void,
  parts: { clock: FakeClock; chance: Chance; weather: Weather },
): Dial {
  return (events): Socket => {
    const connection = new Connection(events, parts.clock, parts.chance, parts.weather);
    accept(connection);
    return {
      send: (text) => connection.fromClient(text),
      close: () => {
        connection.open = false;
      },
    };
  };
}
