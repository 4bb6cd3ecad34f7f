import { shownHash } from "../crypto/consent";
import { Type } from "../crypto/envelope";
import { type EpochRecord, type Opened, TEAM_SLOT, toBase64url } from "../crypto/phone";
import { Turn } from "../crypto/turn";
import type { Due, Urge } from "./epochs";
import { Lost, ProtocolError, Refused } from "./errors";
import { Store } from "./store";
import type { ThreadPorts } from "./thread";
import type { Visit } from "./visit";
import type { Base64Url, Doubt, Wish, YouthGuestState } from "./wire";
import { type Admission, Admissions, isOver } from "./youthadmissions";
import { type Open, openIn, receiver, shownNote } from "./youthasked";
import { Cards, cardOf, fill } from "./youthcards";
import { NO_GUEST, type YouthGuestFace, type YouthGuestSnapshot } from "./youthguesttypes";
import type { GuestKeeper } from "./youthholder";

export type { GuestCard, YouthGuestFace, YouthGuestSnapshot } from "./youthguesttypes";

const MINUTE = 60_000;
// A yes that could not be said by then is not said later, when nobody thinks of it any more.
const PATIENCE = 10_000;

/** The part of a youth's visit that is about guests: who may come in, who is in, who went; notes and appointments. */
export class YouthGuest implements YouthGuestFace, GuestKeeper {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => YouthGuestSnapshot;
  readonly names = new Map<number, string>();
  private readonly visit: Visit;
  private readonly ports: ThreadPorts;
  private readonly store = new Store<YouthGuestSnapshot>(NO_GUEST);
  private readonly admissions: Admissions;
  private readonly cards: Cards;
  private readonly turn = new Turn();
  /** Each question as it came first: a server may take it back, and not put another in its place. */
  private readonly asked: Record<string, string> = {};
  /** Why the last question could not be answered; the server knows of the admissions in `doubted`. */
  private why: Doubt | null = null;
  private readonly doubted = new Set<string>();
  private open: Open = { note: null, appointment: null };
  private appointment: { seal: Base64Url; text: string | null } | null = null;

  /** `kept` is what `kept` gave in an earlier tab. */
  constructor(visit: Visit, ports: ThreadPorts, kept: unknown) {
    this.visit = visit;
    this.ports = ports;
    this.subscribe = this.store.subscribe;
    this.snapshot = this.store.snapshot;
    this.cards = new Cards(visit.holder.root);
    this.admissions = new Admissions(visit, () => this.look(), (kept as Admission[] | undefined) ?? []);
    visit.thread.heard = (opened, seq) => this.heard(opened, seq);
    this.look();
  }

  /** What the tab must remember; undefined when that is nothing. */
  kept(): readonly Admission[] | undefined {
    const { list } = this.admissions;
    return list.length > 0 ? list : undefined;
  }

  /** The server said how things stand. */
  told(): void {
    const { guest } = this;
    if (guest) this.admissions.told(guest);
    this.look();
  }

  knows(record: EpochRecord): boolean {
    return this.admissions.knows(record);
  }

  keeps(record: EpochRecord): boolean {
    return this.admissions.keeps(record);
  }

  next(newest: EpochRecord, urge: Urge): Pick<Due, "members" | "say"> {
    const step = this.admissions.next(newest, urge);
    this.look();
    return step;
  }

  async wish(kind: Wish): Promise<void> {
    await this.ports.call({ k: "wish", kind });
  }

  async refuse(): Promise<void> {
    const { proposal } = this.guest ?? {};
    if (proposal) await this.ports.call({ k: "refuse", admission: proposal.admission });
  }

  async consent(quotes: readonly string[]): Promise<void> {
    const { proposal } = this.guest ?? {};
    const shown = this.snapshot().proposal;
    const doubt = proposal ? this.doubt(proposal) : this.why;
    if (doubt) {
      this.look();
      throw new ProtocolError(doubt);
    }
    if (!proposal || shown?.admission !== proposal.admission) throw new Refused({ code: "state" });
    const { admission: id, slot, certificate } = proposal;
    const lines = shown.blocks.map(({ t }) => t);
    const key = toBase64url(this.cards.get(certificate)!.publicKey);
    const start = { minute: 0, from: 0, until: 0, head: -1, isIn: false, stopped: false, confirmed: false };
    const one: Admission = { id, slot, certificate, key, lines, by: "", ...start };
    // What each line is decides which button says yes, so that is signed with the words.
    const hash = await shownHash(shown.blocks.map(({ k, t }) => `${k} ${t}`).join("\n"));
    const { thread } = this.visit;
    await new Promise<void>((done, failed) => {
      this.admissions.ask({ one, shown: hash, done, failed });
      this.ports.clock.after(PATIENCE, () => this.admissions.drop(one, new Lost()));
      thread.pump();
    });
    for (const item of thread.items())
      if (quotes.includes(item.id) && !item.unreadable)
        thread.write(item.text, Type.quote, item.quoted ?? item.slot);
    this.look();
  }

  stop(): void {
    const { thread } = this.visit;
    this.admissions.stop(new Lost());
    thread.unseal();
    this.ports.changed();
    this.look();
    thread.pump();
  }

  async proceed(): Promise<void> {
    const { inside } = this.guest ?? {};
    if (inside) await this.ports.call({ k: "proceed", admission: inside.admission });
  }

  async approveNote(places: readonly number[]): Promise<void> {
    const { note } = this.open;
    if (!note) return;
    const { id, to } = note;
    if (typeof to !== "string") {
      const guest = receiver(note, this.cards);
      const doubt = this.cards.doubt(to.certificate, this.now);
      if (!guest || doubt) throw new ProtocolError(doubt ?? "untrusted");
      const { handOver } = await import("./youthnotes");
      const items = note.items.filter((_, at) => places.includes(at));
      await handOver(this.visit, this.ports.call, { ...to, key: guest.publicKey }, { id, items });
    }
    this.say({ a: "note-ok", id, kept: places });
  }

  refuseNote(): void {
    const { note } = this.open;
    if (note) this.say({ a: "note-no", id: note.id });
  }

  async answerAppointment(yes: boolean): Promise<void> {
    const { appointment } = this.open;
    if (!appointment) return;
    const { id, when, with: whom } = appointment;
    if (yes) {
      const { keep } = await import("./youthnotes");
      await keep(this.visit, this.ports.call, `${when} · ${whom}`);
    }
    this.say({ a: yes ? "appointment-ok" : "appointment-no", id });
  }

  async forgetAppointment(): Promise<void> {
    await this.ports.call({ k: "unappoint" });
  }

  private say(what: object): void {
    this.visit.thread.write(JSON.stringify(what), Type.system);
    this.look();
  }

  private get guest(): YouthGuestState | null {
    return (this.visit.state?.guest ?? null) as YouthGuestState | null;
  }

  /** The later of the two: neither a slow clock nor a lying server makes an old certificate good. */
  private get now(): number {
    return Math.max(Math.floor(this.ports.clock.now() / MINUTE), this.visit.now);
  }

  private heard({ header: { slot, epoch, type } }: Opened, seq: number): void {
    for (const one of this.admissions.list.filter(({ until }) => until > 0)) {
      if (epoch >= one.until && slot === TEAM_SLOT) one.confirmed = true;
      // The server had an epoch without them, and took something for the one with them.
      if (epoch < one.until && one.head >= 0 && seq > one.head) this.visit.thread.flag("altered");
    }
    if (type === Type.system || slot === TEAM_SLOT) this.look();
  }

  private doubt(proposal: NonNullable<YouthGuestState["proposal"]>) {
    const { admission, certificate, slot, text, demo } = proposal;
    const question = JSON.stringify(proposal);
    this.asked[admission] ??= question;
    const isTheSame = this.asked[admission] === question;
    const usable = isTheSame && slot > TEAM_SLOT && slot < 16 && (text.reviewed !== null || demo);
    return usable ? this.cards.doubt(certificate, this.now) : "untrusted";
  }

  /** Works out what the screen shows, one look after the other. */
  private look(): void {
    void this.turn.run(() => this.see()).catch(() => {});
  }

  private async see(): Promise<void> {
    const { guest, admissions, cards } = this;
    const open = openIn(this.visit.thread.items());
    const to = open.note?.to;
    await cards.learn([
      guest?.proposal?.certificate,
      ...admissions.list.map(({ certificate }) => certificate),
      typeof to === "object" ? to.certificate : undefined,
    ]);
    const seal = guest?.appointment?.seal;
    if (seal && this.appointment?.seal !== seal) {
      const { kept } = await import("./youthnotes");
      this.appointment = { seal, text: await kept(this.visit, seal) };
    }
    this.open = open;
    const noteDoubt = typeof to === "object" ? cards.doubt(to.certificate, this.now) : null;
    for (const { slot, certificate } of admissions.list) this.names.set(slot, cards.get(certificate)!.name);
    const next = {
      ...NO_GUEST,
      ...this.seen(),
      ...(guest && { kinds: guest.kinds, wished: guest.wished, notes: guest.notes }),
      note: noteDoubt ? null : shownNote(open.note, cards),
      noteDoubt,
      asked: open.appointment,
      appointment: seal ? this.appointment!.text : null,
    };
    if (JSON.stringify(next) === JSON.stringify(this.snapshot())) return;
    this.store.set(next);
    this.ports.changed();
  }

  private seen(): Partial<YouthGuestSnapshot> {
    const { cards, guest } = this;
    const { last } = this.admissions;
    const proposal = guest?.proposal;
    if (last && !isOver(last)) return { inside: this.insideOf(last) };
    const left = last && {
      guest: cardOf(cards.get(last.certificate)!),
      by: last.by || ("worker" as const),
      told: !last.stopped || last.until > 0,
      confirmed: last.confirmed,
    };
    if (!proposal) return { ending: left, doubt: this.why };
    const known = cards.get(proposal.certificate);
    // It came while this was looking; another look follows.
    if (known === undefined) return { ending: left };
    const doubt = this.doubt(proposal);
    this.why = doubt;
    if (doubt) this.report(proposal.admission, doubt);
    if (doubt || !known) return { ending: left, doubt };
    const blocks = fill(proposal.text, known, proposal.worker, cards.mark);
    const shown = { admission: proposal.admission, guest: cardOf(known), blocks, mark: cards.mark };
    return { ending: left, proposal: shown };
  }

  /** The server takes the question back and records it, so that somebody looks into it. */
  private report(admission: string, why: Doubt): void {
    if (this.doubted.has(admission)) return;
    this.doubted.add(admission);
    this.ports.call({ k: "doubt", admission, why }).catch(({ code }) => {
      if (code === "lost") this.doubted.delete(admission);
    });
  }

  private insideOf(one: Admission): YouthGuestSnapshot["inside"] {
    const { inside } = this.guest ?? {};
    const { paused = false, hushed = false } = inside?.admission === one.id ? inside : {};
    const { lines, minute } = one;
    const guest = cardOf(this.cards.get(one.certificate)!);
    return { guest, since: minute, paused, hushed, mark: this.cards.mark, receipt: { minute, lines } };
  }
}
