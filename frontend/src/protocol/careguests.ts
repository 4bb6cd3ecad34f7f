import { fromBase64url, readCertificate, toBase64url } from "../crypto";
import type { Askable, Doubt, NoteItems, NoteTo } from "./careguest";
import { Locked, Lost, Refused, TooLong, Untrusted } from "./errors";
import type { Following } from "./following";
import type { Call } from "./link";
import type { Clock, Random } from "./ports";
import type { Base64Url, GuestEntry } from "./wire";

// What the youth's and the team's copy of an appointment hold at most.
const MOST_APPOINTMENT = 200;

interface Ports {
  call: Call;
  clock: Clock;
  random: Random;
  /** The root of the worker's own key blob; null while locked. */
  root(): Base64Url | null;
  following(conv: Base64Url): Following | undefined;
}

/** What one console does about guests. */
export class CareGuests {
  private readonly ports: Ports;

  constructor(ports: Ports) {
    this.ports = ports;
  }

  async askable(which: "guests" | "helpers"): Promise<readonly Askable[]> {
    const root = this.ports.root();
    if (!root) throw new Locked();
    const { items } = await this.ports.call({ k: which });
    const minute = Math.floor(this.ports.clock.now() / 60_000);
    return Promise.all(items.map((entry) => checked(entry, root, minute)));
  }

  async propose(conv: Base64Url, guest: Base64Url): Promise<void> {
    await this.ports.call({ k: "propose", conv, guest });
  }

  async unpropose(conv: Base64Url): Promise<void> {
    const admission = this.followed(conv).proposed;
    if (admission) await this.ports.call({ k: "unpropose", conv, admission });
  }

  dismiss(conv: Base64Url): void {
    this.followed(conv).dismiss();
  }

  async draftNote(conv: Base64Url, to: NoteTo, items: NoteItems): Promise<void> {
    if (typeof to !== "string" && to.doubt) throw new Untrusted();
    const following = this.followed(conv);
    // A guest opens all that is written here, so also what the youth takes out and what is for somebody else.
    if (following.hasGuest) throw new Refused({ code: "state" });
    const receiver = typeof to === "string" ? to : { handle: to.handle, certificate: to.certificate };
    following.tell({ a: "note", id: this.id(), to: receiver, items });
  }

  draftAppointment(conv: Base64Url, when: string, withWhom: string): void {
    const length = new TextEncoder().encode(`${when} · ${withWhom}`).length;
    if (length > MOST_APPOINTMENT) throw new TooLong();
    this.followed(conv).tell({ a: "appointment", id: this.id(), when, with: withWhom });
  }

  async forgetAppointment(conv: Base64Url): Promise<void> {
    await this.ports.call({ k: "unappoint", conv });
  }

  private followed(conv: Base64Url): Following {
    const following = this.ports.following(conv);
    if (!following) throw new Lost();
    return following;
  }

  private id(): Base64Url {
    return toBase64url(this.ports.random(16));
  }
}

async function checked(entry: GuestEntry, root: Base64Url, minute: number): Promise<Askable> {
  const doubt = await doubtAbout(entry, root, minute);
  return { ...entry, until: entry.until ?? null, doubt };
}

async function doubtAbout(entry: GuestEntry, root: Base64Url, minute: number): Promise<Doubt | null> {
  try {
    await readCertificate(fromBase64url(root), fromBase64url(entry.certificate), minute);
    return null;
  } catch (error) {
    return (error as Refused).code === ("expired" as string) ? "expired" : "untrusted";
  }
}
