import type { Base64Url, GuestEnd, LetIn } from "../../../src/protocol";
import type { Frame } from "./wire";

/** An officer or helper as the server knows them. */
export interface FakeGuest {
  handle: string;
  name: string;
  unit: string;
  kind: "police" | "helper";
  certificate: Base64Url;
  until: number;
}

export interface Admission {
  id: string;
  guest: FakeGuest;
  slot: number;
  state: "proposed" | "refused" | "cancelled" | "in" | "ended";
  /** The first epoch with them, and the first without. */
  epoch: number;
  end: number | null;
  floor: number;
  receipt: Base64Url;
  withdrawal: Base64Url;
  by: GuestEnd;
  hushed: boolean;
  minute: number;
}

/** The guests of one conversation, as the server keeps them. */
export class Admissions {
  all: Admission[] = [];
  wished = "";
  /** No worker is there. */
  alone = false;
  appointment: { youth_seal: Base64Url; team_seal: Base64Url; generation: number } | null = null;
  notes: { id: Base64Url; name: string; state: "sent" | "arrived" }[] = [];
  /** What the server says instead of the truth, for hostile tests. */
  lie: Partial<Record<"inside" | "guests", unknown>> = {};
  signKey: Base64Url = "";
  /** What a phone said it could not verify. */
  doubts: { admission: string; why: string }[] = [];

  get living(): Admission | undefined {
    return this.all.find(({ state }) => state === "in");
  }

  get proposed(): Admission | undefined {
    return this.all.find(({ state }) => state === "proposed");
  }

  propose(guest: FakeGuest): void {
    const slot = 2 + (this.all.filter(({ epoch }) => epoch > 0).length % 14);
    const blank = {
      epoch: 0,
      end: null,
      floor: 0,
      receipt: "",
      withdrawal: "",
      by: "youth",
      hushed: false,
    } as const;
    this.all.push({
      id: `admission ${this.all.length + 1}`,
      guest,
      slot,
      state: "proposed",
      minute: 0,
      ...blank,
    });
  }

  end(one: Admission, by: GuestEnd, end: number | null): void {
    Object.assign(one, { state: "ended", by, end });
  }

  /** For staff: what shows that the youth let in whom this record lists. */
  proofs(record: Base64Url): LetIn[] {
    if (this.lie.guests) return this.lie.guests as LetIn[];
    return guestSlots(record).flatMap((slot) => {
      const one = this.all.filter((each) => each.slot === slot && each.epoch > 0).at(-1);
      return one
        ? [{ slot, certificate: one.guest.certificate, receipt: one.receipt, sign_key: this.signKey }]
        : [];
    });
  }

  state(slot: number): Frame | null {
    const { living, proposed, appointment, notes, wished, alone } = this;
    if (this.all.length === 0 && !wished && !appointment) return null;
    const ended = this.all.filter(({ state }) => state === "ended").at(-1);
    const inside = living && {
      admission: living.id,
      slot: living.slot,
      certificate: living.guest.certificate,
      epoch: living.epoch,
      minute: living.minute,
      paused: alone,
      hushed: living.hushed,
      receipt: living.receipt,
      ...(slot === 1 && { sign_key: this.signKey }),
    };
    const told = "inside" in this.lie ? this.lie.inside : inside;
    return {
      kinds: ["police", "helper"],
      wished,
      proposal: proposed ? (slot === 1 ? forStaff(proposed) : forYouth(proposed)) : null,
      inside: told ?? null,
      ended: ended
        ? { admission: ended.id, certificate: ended.guest.certificate, by: ended.by, epoch: ended.end }
        : null,
      appointment: appointment && {
        seal: slot === 1 ? appointment.team_seal : appointment.youth_seal,
        generation: slot === 1 ? appointment.generation : 0,
      },
      notes,
      ...(slot === 1 && { refused: this.all.some(({ state }) => state === "refused") }),
    };
  }
}

function forStaff({ id, guest: { name, unit, kind } }: Admission): Frame {
  return { admission: id, name, unit, kind };
}

function forYouth({ id, slot, guest }: Admission): Frame {
  const blocks = [
    { k: "title", t: "{guest} van {unit}" },
    { k: "yes", t: "Ja" },
    { k: "no", t: "Nee" },
  ];
  const text = { id: "text", lang: "nl", blocks, reviewed: null };
  return { admission: id, slot, certificate: guest.certificate, worker: "Kai", text, demo: true };
}

/** The slots of a record beyond youth and team. */
export function guestSlots(record: Base64Url): number[] {
  const bytes = Buffer.from(record, "base64url");
  return Array.from({ length: bytes[55]! }, (_, at) => bytes[56 + 71 * at]!).filter((slot) => slot > 1);
}
