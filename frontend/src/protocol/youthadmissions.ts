import { certificateHash } from "../crypto/certificate";
import { signConsent, signWithdrawal } from "../crypto/consent";
import { type EpochRecord, fromBase64url, type Member, Role, toBase64url } from "../crypto/phone";
import type { Due, Urge } from "./epochs";
import type { ProtocolError } from "./errors";
import type { Call } from "./link";
import type { Visit } from "./visit";
import type { Base64Url, GuestEnd, Minute, RecordAndSeals, YouthGuestState } from "./wire";
import type { GuestKeeper } from "./youthholder";

/** One yes of this visit and what became of it; the tab keeps it. */
export interface Admission {
  readonly id: string;
  readonly slot: number;
  readonly certificate: Base64Url;
  /** The public key in the certificate. */
  readonly key: Base64Url;
  /** What was shown, line by line, and when the youth said yes. */
  readonly lines: readonly string[];
  minute: Minute;
  /** The first epoch with them, and the first one without; 0 while there is none. */
  from: number;
  until: number;
  /** How far the log went when the epoch without them was stored; -1 when that is unknown. */
  head: number;
  /** The epoch with them is known to be stored. */
  isIn: boolean;
  /** The youth said stop. */
  stopped: boolean;
  /** Who ended it, as the server says; "" while it says nothing. */
  by: GuestEnd | "";
  /** A worker wrote in an epoch without them. */
  confirmed: boolean;
}

/** A yes on its way. */
interface Asked {
  readonly one: Admission;
  /** SHA-256 of what was shown. */
  readonly shown: Uint8Array<ArrayBuffer>;
  /** The epoch is stored. */
  done(): void;
  failed(error: unknown): void;
}

// The answer never came, or another epoch was first.
const OVERTAKEN = ["lost", "race", "epoch"];
const ENDED = ["state", "unknown"];
const OTHERS = 2;

/** Whom this youth let in, and who must go. A yes is said once; a stop is said until it is stored. */
export class Admissions implements GuestKeeper {
  list: Admission[];
  private readonly visit: Visit;
  private readonly changed: () => void;
  private asked: Asked | null = null;
  private inside: YouthGuestState["inside"] = null;
  /** The server has ended them already: a plain epoch without them is enough. */
  private readonly ended = new Set<string>();

  constructor(visit: Visit, changed: () => void, list: Admission[]) {
    this.visit = visit;
    this.changed = changed;
    this.list = list;
  }

  /** Who is in now, or was last. */
  get last(): Admission | null {
    return this.list.filter(({ isIn }) => isIn).pop() ?? null;
  }

  told({ inside, ended }: YouthGuestState): void {
    this.inside = inside;
    if (!ended) return;
    this.ended.add(ended.admission);
    for (const one of this.list) if (one.id === ended.admission) one.by = one.stopped ? "youth" : ended.by;
  }

  /** Says yes in the next epoch, unless something waits to be sent: that is not for the guest. */
  ask(asked: Asked): void {
    this.drop(this.asked?.one, new Error());
    this.list.push(asked.one);
    this.asked = asked;
  }

  /** A yes that was not said yet is not said any more. */
  drop(one: Admission | undefined, error: unknown): void {
    const { asked } = this;
    if (!asked || asked.one !== one) return;
    this.asked = null;
    this.forget(asked.one);
    asked.failed(error);
  }

  stop(error: unknown): void {
    this.drop(this.asked?.one, error);
    for (const one of this.list.filter((each) => !isOver(each)))
      Object.assign(one, { stopped: true, by: "youth" });
  }

  knows(record: EpochRecord): boolean {
    const { number } = record;
    const wasIn = ({ from, until }: Admission) => from > 0 && number >= from && !(until && number >= until);
    return this.covers(record, wasIn);
  }

  keeps(record: EpochRecord): boolean {
    return this.covers(record, (one) => !isOver(one));
  }

  private covers(record: EpochRecord, test: (one: Admission) => boolean): boolean {
    return record.members
      .slice(OTHERS)
      .every((member) => this.list.some((one) => isOf(one, member) && test(one)));
  }

  next(newest: EpochRecord, urge: Urge): Pick<Due, "members" | "say"> {
    this.look(newest);
    const { asked } = this;
    const members = newest.members.slice(OTHERS);
    if (members.length === 0 && asked && urge === "none")
      return {
        members: [memberOf(asked.one)],
        say: (call, made, number) => this.sayYes(asked, call, made, number),
      };
    if (this.keeps(newest)) return { members };
    const known = this.list.find((one) => isOf(one, members[0]!));
    const { id, certificate } = known ?? {
      id: this.inside?.admission,
      certificate: this.inside?.certificate,
    };
    if (!id || this.ended.has(id)) return { members: [] };
    return {
      members: [],
      say: (call, made, number) => this.sayStop({ id, certificate: certificate! }, call, made, number),
    };
  }

  /** What the newest record says about who is in. */
  private look({ number, members }: EpochRecord): void {
    for (const one of this.list.filter(({ from, until }) => from > 0 && from <= number && !until)) {
      if (members.some((member) => isOf(one, member))) one.isIn = true;
      else if (one.isIn) one.until = number;
      // Another epoch took the place of the one that was to let them in.
      else this.forget(one);
    }
  }

  private forget(gone: Admission): void {
    this.list = this.list.filter((one) => one !== gone);
  }

  private async sayYes(asked: Asked, call: Call, made: RecordAndSeals, number: number): Promise<boolean> {
    if (this.asked !== asked) return false;
    this.asked = null;
    const { one, shown } = asked;
    const { holder, thread, now } = this.visit;
    Object.assign(one, { from: number, minute: now });
    const certificate = await certificateHash(fromBase64url(one.certificate));
    const consent = { conv: fromBase64url(thread.conv), epoch: number, certificate, shown, minute: now };
    const receipt = toBase64url(await signConsent(holder.identity.sign, consent));
    // The tab remembers before the server does.
    this.changed();
    try {
      if (one.stopped) throw new Error();
      await call({ k: "consent", admission: one.id, receipt, ...made });
      one.isIn = true;
      asked.done();
      return true;
    } catch (error) {
      const { code } = error as ProtocolError;
      if (code !== "lost") this.forget(one);
      asked.failed(error);
      if (OVERTAKEN.includes(code)) throw error;
      return false;
    }
  }

  private async sayStop(
    { id, certificate }: Pick<Admission, "id" | "certificate">,
    call: Call,
    made: RecordAndSeals,
    number: number,
  ): Promise<boolean> {
    const { holder, thread, now } = this.visit;
    const hash = await certificateHash(fromBase64url(certificate));
    const stop = { conv: fromBase64url(thread.conv), epoch: number, certificate: hash, minute: now };
    const withdrawal = toBase64url(await signWithdrawal(holder.identity.sign, stop));
    try {
      const { head } = await call({ k: "stop", admission: id, withdrawal, ...made });
      for (const one of this.list) if (one.id === id) Object.assign(one, { isIn: true, until: number, head });
      this.changed();
      return true;
    } catch (error) {
      if (!ENDED.includes((error as ProtocolError).code)) throw error;
      this.ended.add(id);
      thread.pump();
      return false;
    }
  }
}

/** Nothing more is written for them. */
export function isOver({ stopped, by, until }: Admission): boolean {
  return stopped || by !== "" || until > 0;
}

function isOf({ slot, key }: Admission, member: Member): boolean {
  return slot === member.slot && key === toBase64url(member.key);
}

function memberOf({ slot, key }: Admission): Member {
  return { slot, role: Role.guest, generation: 0, key: fromBase64url(key) };
}
