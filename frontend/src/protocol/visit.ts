import type { Identity } from "../crypto/phone";
import { Epochs } from "./epochs";
import { Reading } from "./reading";
import type { TabState } from "./tabstate";
import { Thread, type ThreadPorts } from "./thread";
import { Typing } from "./typing";
import type { Base64Url, MessagesFrame, Minute, StateFrame } from "./wire";
import type { YouthGuest } from "./youthguest";
import { YouthHolder } from "./youthholder";

const TRY_AGAIN = 5_000;

/** Where a visit begins. `ticket` is null until the server has the conversation. */
export type VisitState = Omit<TabState, "ticket"> & { ticket: Base64Url | null };

export const NEW_VISIT = {
  ticket: null,
  from: 0,
  since: 1,
  returned: false,
  hasCode: false,
  outbox: [],
} as const;

/** A youth's conversation from start or return until it ends. */
export class Visit {
  readonly holder: YouthHolder;
  readonly thread: Thread;
  readonly reading: Reading;
  readonly typing: Typing;
  ticket: Base64Url | null;
  hasCode: boolean;
  readonly returned: boolean;
  /** The server's minute, when it was last heard. */
  now: Minute = 0;
  /** The newest state, as the server tells it. */
  state: StateFrame | null = null;
  guest: YouthGuest | null = null;
  private readonly from: number;
  private readonly kept: unknown;
  private readonly ports: ThreadPorts;
  private meeting: Promise<void> | null = null;
  private over = false;

  constructor(state: VisitState, identity: Identity, root: Base64Url, ports: ThreadPorts) {
    const { conv, from, since, outbox } = state;
    this.ticket = state.ticket;
    this.hasCode = state.hasCode;
    this.returned = state.returned;
    this.from = from;
    this.kept = state.guest;
    this.ports = ports;
    this.holder = new YouthHolder(identity, root, since);
    const epochs = new Epochs(conv, this.holder, from > 0);
    this.thread = new Thread(conv, this.holder.slot, epochs, ports, { cursor: from, outbox });
    this.reading = new Reading(ports.clock, (seq) => ports.tell({ k: "read", conv, seq }));
    this.reading.known(from);
    this.typing = new Typing(ports.clock, (on) => ports.tell({ k: "typing", conv, on }), ports.changed);
    // Who was let in, and who was put out again, comes before everything else.
    if (state.guest) void this.thread.wait(() => this.meet());
  }

  told(frame: StateFrame): void {
    this.state = frame;
    this.now = frame.minute;
    this.reading.known(frame.read);
    if (this.guest) this.guest.told();
    else if (frame.guest) void this.meet();
  }

  private meet(): Promise<void> {
    this.meeting ??= this.load();
    return this.meeting;
  }

  /** Loads the part about guests; tries until it is here or the visit is over. */
  private async load(): Promise<void> {
    while (!this.guest && !this.over) {
      this.guest = await import("./youthguest").then(
        ({ YouthGuest }) => new YouthGuest(this, this.ports, this.kept),
        () => new Promise<null>((resolve) => this.ports.clock.after(TRY_AGAIN, () => resolve(null))),
      );
      this.holder.guests = this.guest;
    }
    this.guest?.told();
  }

  messages(frame: MessagesFrame): Promise<void> {
    if (frame.items.some(({ slot }) => slot !== this.holder.slot)) this.typing.heard(false);
    return this.thread.messages(frame);
  }

  /** What the next page needs if the phone throws this one away; null while there is nothing to go on with. */
  tabState(): TabState | null {
    const { ticket, from, hasCode, returned, thread, holder } = this;
    if (ticket === null) return null;
    return {
      conv: thread.conv,
      ticket,
      from,
      since: holder.since,
      returned,
      hasCode,
      outbox: thread.outbox.list,
      guest: this.guest ? this.guest.kept() : this.kept,
    };
  }

  stop(): void {
    this.over = true;
    this.thread.stop();
    this.reading.stop();
  }
}
