import { type Bytes, type Guest, GuestKind } from "../crypto";
import type { ThreadGuest } from "./careguest";
import { draftsIn } from "./drafts";
import type { Epochs } from "./epochs";
import { Refused } from "./errors";
import type { ThreadItem } from "./items";
import { holderOf } from "./letin";
import type { Clock } from "./ports";
import type { GuestNews, GuestPorts, TeamHolder } from "./teamholder";
import type { Base64Url, CareGuestState, GuestWord, StateFrame } from "./wire";

export interface WatchPorts {
  clock: Clock;
  changed(): void;
}

/** What is here while the console is unlocked. */
interface Opened {
  holder: TeamHolder;
  epochs: Epochs;
  root: Bytes | null;
}

/** What a console knows about the guests of one conversation: what the server says, held against what was checked. */
export class GuestWatch implements GuestPorts {
  private readonly ports: WatchPorts;
  private readonly holders = new Map<Base64Url, Guest | null>();
  private frame: StateFrame | null = null;
  private opened: Opened | null = null;
  /** The admission that the worker ended, until the server says so too. */
  private leaving: string | null = null;

  constructor(ports: WatchPorts) {
    this.ports = ports;
  }

  /** What the server says about guests. */
  get told(): CareGuestState | null {
    return (this.frame?.guest as CareGuestState | null | undefined) ?? null;
  }

  open(opened: Opened): void {
    this.opened = opened;
  }

  close(): void {
    this.opened = null;
    this.holders.clear();
  }

  state(frame: StateFrame): void {
    this.frame = frame;
    if (this.told?.inside?.admission !== this.leaving) this.leaving = null;
  }

  /** Send away whoever is in. */
  dismiss(): void {
    this.leaving = this.told?.inside?.admission ?? null;
  }

  news(): GuestNews {
    const { frame, told } = this;
    const { slot = 0, certificate = null } = told?.inside ?? {};
    return {
      heard: frame && { asOf: frame.epoch, slot, certificate },
      isDismissing: this.leaving !== null,
      now: Math.floor(this.ports.clock.now() / 60_000),
    };
  }

  /** Stores an epoch without whoever is in: a plain one must keep them. Rejects as `call` does. */
  letGo: GuestPorts["letGo"] = async (call, made) => {
    const { conv } = this.frame!;
    const admission = this.told?.inside?.admission;
    try {
      if (admission) return await call({ k: "dismiss", conv, admission, ...made });
    } catch (error) {
      if (!(error instanceof Refused && (error.code === "state" || error.code === "unknown"))) throw error;
    }
    // Out already, in a way that left no epoch behind.
    return call({ k: "epoch", conv, ...made });
  };

  view(items: readonly ThreadItem[], appointment: string | null): ThreadGuest | null {
    const { told } = this;
    if (!told) return null;
    const { kinds, wished, refused, proposal, ended, notes } = told;
    return {
      kinds,
      wished,
      refused,
      proposal: proposal && { name: proposal.name, unit: proposal.unit, kind: proposal.kind },
      inside: this.inside(told),
      ending: ended && { name: this.nameOf(ended.certificate), by: ended.by },
      appointment,
      notes: notes.map(({ name, state }) => ({ name, state })),
      drafts: draftsIn(items, (certificate) => this.nameOf(certificate)),
      names: this.names(),
    };
  }

  private inside({ inside }: CareGuestState): ThreadGuest["inside"] {
    const newest = this.opened?.epochs.newest?.record;
    // Before the record is here there is nothing to hold the server's word against.
    if (!inside || !newest || newest.number < inside.epoch) return null;
    if (!newest.members.some(({ slot }) => slot === inside.slot)) return null;
    const { minute: since, paused, hushed, admission } = inside;
    const admitted = this.opened!.holder.vouched(newest.number)?.get(inside.slot);
    const verified =
      admitted?.certificate === inside.certificate && this.news().now <= admitted.guest.lastMinute;
    const leaving = this.leaving === admission;
    const guest = verified ? admitted.guest : null;
    return { ...cardOf(guest), since, paused, hushed, verified, leaving };
  }

  /** The name on a certificate that the root signed; empty until that was checked, and when it was not. */
  private nameOf(certificate: Base64Url): string {
    const { opened, holders } = this;
    if (!opened?.root) return "";
    if (!holders.has(certificate)) {
      holders.set(certificate, null);
      void holderOf(opened.root, certificate).then((guest) => {
        if (this.opened !== opened) return;
        holders.set(certificate, guest);
        this.ports.changed();
      });
    }
    return holders.get(certificate)?.name ?? "";
  }

  private names(): ReadonlyMap<number, string> {
    const names = new Map<number, string>();
    for (const guests of this.opened?.holder.checked.values() ?? [])
      for (const [slot, { guest }] of guests) names.set(slot, guest.name);
    return names;
  }
}

function cardOf(guest: Guest | null): { name: string; unit: string; kind: GuestWord } {
  const kind = guest?.kind === GuestKind.helper ? "helper" : "police";
  return { name: guest?.name ?? "", unit: guest?.unit ?? "", kind };
}
