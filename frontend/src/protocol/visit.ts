import type { Identity } from "../crypto/phone";
import { Epochs } from "./epochs";
import { Reading } from "./reading";
import type { TabState } from "./tabstate";
import { Thread, type ThreadPorts } from "./thread";
import { Typing } from "./typing";
import type { Base64Url, MessagesFrame } from "./wire";
import { YouthHolder } from "./youthholder";

/** Where a visit begins. `ticket` is null until the server has the conversation. */
export type VisitState = Omit<TabState, "ticket"> & { ticket: Base64Url | null };

export const NEW_VISIT = {
  ticket: null,
  from: 0,
  fresh: false,
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
  private readonly from: number;

  constructor(state: VisitState, identity: Identity, root: Base64Url, ports: ThreadPorts) {
    const { conv, from, fresh, outbox } = state;
    this.ticket = state.ticket;
    this.hasCode = state.hasCode;
    this.returned = state.returned;
    this.from = from;
    this.holder = new YouthHolder(identity, root, fresh);
    const epochs = new Epochs(conv, this.holder, from > 0);
    this.thread = new Thread(conv, this.holder.slot, epochs, ports, { cursor: from, outbox });
    this.reading = new Reading(ports.clock, (seq) => ports.tell({ k: "read", conv, seq }));
    this.reading.known(from);
    this.typing = new Typing(ports.clock, (on) => ports.tell({ k: "typing", conv, on }), ports.changed);
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
      fresh: holder.fresh,
      returned,
      hasCode,
      outbox: thread.outbox.list,
    };
  }

  stop(): void {
    this.thread.stop();
    this.reading.stop();
  }
}
