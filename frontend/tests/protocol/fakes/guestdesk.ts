import type { Admission, FakeGuest } from "./admissions";
import { guestSlots } from "./admissions";
import { type Conversation, No } from "./conversation";
import type { Frame } from "./wire";

/** What is asked about guests, besides messages: proposals, yes, stop, and a guest's own frames. */
export class GuestDesk {
  readonly guests = new Map<string, FakeGuest>();
  /** Handover notes, as a helper is told of them. */
  readonly notes: Frame[] = [];
  private readonly conversations: ReadonlyMap<string, Conversation>;

  constructor(conversations: ReadonlyMap<string, Conversation>) {
    this.conversations = conversations;
  }

  youthSays(frame: Frame, one: Conversation, minute: number): Frame | undefined {
    const { admissions } = one;
    switch (frame.k) {
      case "wish":
        admissions.wished = frame.kind;
        return;
      case "refuse":
        admissions.proposed!.state = "refused";
        return;
      case "doubt": {
        const asked = admissions.proposed;
        if (asked?.id !== frame.admission) throw new No("state");
        asked!.state = "cancelled";
        admissions.doubts.push({ admission: frame.admission, why: frame.why });
        return;
      }
      case "consent": {
        const asked = admissions.proposed;
        if (asked?.id !== frame.admission) throw new No("state");
        one.addEpoch(frame.record, frame.seals);
        const entry = { epoch: one.epochs.length, floor: one.log.length, minute, receipt: frame.receipt };
        Object.assign(asked!, { state: "in", ...entry });
        return { number: one.epochs.length, head: one.log.length };
      }
      case "stop":
        return this.letGo(frame, one, "youth");
      case "proceed":
        admissions.living!.hushed = false;
        return;
      case "handover": {
        admissions.notes.push({ id: frame.note, name: "Joris", state: "sent" });
        const { certificate } = this.guests.get(frame.to)!;
        this.notes.push({
          ...frame,
          certificate,
          sign_key: admissions.signKey,
          conv: one.conv,
          minute,
          expires: minute + 14 * 1440,
          state: "sent",
        });
        return;
      }
      case "appoint":
        admissions.appointment = frame as typeof admissions.appointment;
        return;
      case "unappoint":
        admissions.appointment = null;
        return;
      default:
        throw new No("bad");
    }
  }

  careSays(frame: Frame, one: Conversation | undefined): Frame | undefined {
    switch (frame.k) {
      case "guests":
      case "helpers":
        return { items: [...this.guests.values()] };
      case "propose":
        one!.admissions.propose(this.guests.get(frame.guest)!);
        return;
      case "unpropose":
        one!.admissions.proposed!.state = "cancelled";
        return;
      case "dismiss":
        return this.letGo(frame, one!, "worker");
      default:
        one!.admissions.appointment = null;
        return;
    }
  }

  /** What a guest says beside the conversation. */
  guestSays(frame: Frame, handle: string): Frame | undefined {
    if (frame.k === "notes") return { items: this.notes };
    if (frame.k === "available") this.guests.get(handle)!.until = frame.until;
    if (frame.k === "arrived") this.notes.find(({ note }) => note === frame.note)!.state = "arrived";
    return;
  }

  /** The stay of this guest that is going on. */
  stayOf(handle: string): { one: Conversation; stay: Admission } | undefined {
    for (const one of this.conversations.values()) {
      const stay = one.admissions.living;
      if (stay?.guest.handle === handle) return { one, stay };
    }
    return;
  }

  desk(handle: string, now: number): Frame {
    const found = this.stayOf(handle);
    const notes = this.notes.filter(({ state }) => state === "sent").length;
    return {
      k: "desk",
      now,
      until: this.guests.get(handle)!.until,
      talk: found ? talkOf(found) : null,
      notes,
    };
  }

  /** Stores the epoch without the guest, and ends the admission, in one go. */
  private letGo(frame: Frame, one: Conversation, by: "youth" | "worker"): Frame {
    const { living } = one.admissions;
    if (living?.id !== frame.admission) throw new No("state");
    if (guestSlots(frame.record).length > 0) throw new No("bad");
    const end = (epoch: number | null) => {
      one.admissions.end(living!, by, epoch);
      living!.withdrawal = frame.withdrawal ?? "";
      for (const { seals } of one.epochs) seals.delete(living!.slot);
    };
    try {
      one.addEpoch(frame.record, frame.seals);
    } catch (race) {
      // A stop counts although another epoch was first.
      if (by === "youth") end(null);
      throw race;
    }
    end(one.epochs.length);
    return { number: one.epochs.length, head: one.log.length };
  }
}

function talkOf({ one, stay }: { one: Conversation; stay: Admission }): Frame {
  const { id, slot, epoch, floor, minute, hushed } = stay;
  return {
    conv: one.conv,
    admission: id,
    slot,
    epoch,
    floor,
    minute,
    lang: "nl",
    worker: { name: "Kai", here: !one.admissions.alone },
    paused: one.admissions.alone,
    hushed,
    first: "Je hoeft niets te zeggen.",
  };
}

export const YOUTH_ABOUT_GUESTS = [
  "wish",
  "refuse",
  "doubt",
  "consent",
  "stop",
  "proceed",
  "handover",
  "appoint",
  "unappoint",
];
export const CARE_ABOUT_GUESTS = ["guests", "helpers", "propose", "unpropose", "dismiss", "unappoint"];
