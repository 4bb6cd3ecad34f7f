import {
  fromBase64url,
  generateIdentity,
  holdsCode,
  type Identity,
  makeCode,
  makeEpoch,
  readCode,
  split,
  toBase64url,
  unwrapIdentity,
  wrapIdentity,
} from "../crypto/phone";
import { toFrames } from "./epochs";
import { CodeInText, Lost, Refused, Untrusted } from "./errors";
import type { Call } from "./link";
import { NEW_VISIT } from "./visit";
import type { Answer, Base64Url, DangerWord, Deleted, Door, Language, YouthCommand } from "./wire";
import type { YouthGuestFace } from "./youthguesttypes";
import { YouthLine } from "./youthline";
import { BLANK, type YouthSnapshot, type YouthWorld } from "./youthsnapshot";

export type { YouthPhase, YouthSnapshot, YouthWorld } from "./youthsnapshot";

export interface StartOptions {
  door: Door;
  lang: Language;
  /** Leave a message while nobody answers. */
  later?: boolean;
}

type StartCommand = Extract<YouthCommand, { k: "start" }>;

/** One youth's visit. What must reach the server waits until it can. */
export class YouthSession {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => YouthSnapshot;
  private readonly world: YouthWorld;
  private readonly line: YouthLine;

  constructor(world: YouthWorld) {
    this.world = world;
    this.line = new YouthLine(world);
    this.subscribe = this.line.store.subscribe;
    this.snapshot = this.line.store.snapshot;
  }

  /**
   * Begin a conversation. Resolves when the server has it. Solves proof of work when asked for.
   * Raises `Untrusted`, or `Refused` with `closed`, `full`, `busy` or `slow`; the phase is `idle` again then. Raises
   * `Lost`, and does nothing more, when the visit was ended meanwhile.
   */
  async start(options: StartOptions): Promise<void> {
    const { root, team } = this.world;
    if (!root || !team) throw new Untrusted();
    this.line.store.set({ ...BLANK, phase: "starting", later: options.later ?? false });
    const stay = this.line.stay();
    const identity = await generateIdentity();
    stay();
    let command = await this.orEnd(this.prepare(options, identity));
    await this.line.connect(async (call) => {
      try {
        this.line.visit!.ticket = (await this.worked(call, command)).ticket;
      } catch (error) {
        if (!(error instanceof Refused && error.code === "taken")) throw error;
        // The answer to an earlier try got lost, and with it the ticket.
        command = await this.prepare(options, identity);
        throw new Lost();
      }
    });
  }

  /** True when the tab was thrown away and its state can perhaps be fetched: show the chat, then call `resumeTab`. */
  canResumeTab(): boolean {
    return this.line.tab.hasState();
  }

  /** Go on with the visit of a tab that the phone threw away. False, and phase `expired`, when that visit is over. */
  async resumeTab(): Promise<boolean> {
    if (!this.world.root || !this.canResumeTab()) return false;
    this.line.store.set({ ...BLANK, phase: "returning" });
    const stay = this.line.stay();
    try {
      await this.line.connect(async (call) => {
        const { state, identity } = await this.line.tab.restore(call);
        stay();
        this.line.begin(state, identity);
        await this.line.hello(call);
      });
      return true;
    } catch {
      this.line.end({ phase: "expired" });
      return false;
    }
  }

  /**
   * Come back with a return code. Raises `MistypedCode` (offline), or `Refused` with `unknown` or `slow`. Raises `Lost`,
   * and does nothing more, when the visit was ended meanwhile.
   */
  async comeBack(code: string): Promise<void> {
    const { root, heavy, salt } = this.world;
    const stay = this.line.stay();
    const { secret } = await readCode(code);
    stay();
    if (!root) throw new Untrusted();
    this.line.store.set({ ...BLANK, phase: "returning" });
    const { locator, auth, kek } = await split(
      await this.orEnd(heavy.deriveCode(secret, fromBase64url(salt))),
    );
    stay();
    const command = {
      k: "return",
      locator: toBase64url(locator),
      auth: toBase64url(auth),
      work: "",
    } as const;
    await this.line.connect(async (call) => {
      const { conv, ticket, blob, read } = await this.worked(call, command);
      const identity = await unwrapIdentity(kek, fromBase64url(blob));
      stay();
      const state = { conv, ticket, from: read, since: 0, returned: true, hasCode: true };
      this.line.begin({ ...NEW_VISIT, ...state }, identity);
    });
  }

  /** Queue a message; it is on the snapshot when this resolves. Raises `CodeInText` or `TooLong`: then nothing is kept. */
  async send(text: string): Promise<void> {
    if (await holdsCode(text)) throw new CodeInText();
    const { visit } = this.line;
    if (!visit) throw new Lost();
    visit.thread.write(text);
    visit.reading.answered();
  }

  /** The youth types (call on each key), or emptied the field. Sent at most once in 4 s. */
  typing(on: boolean): void {
    this.line.visit?.typing.own(on);
  }

  /** The read mark: everything up to this `seq` was read. */
  get read(): number {
    return this.line.visit?.reading.read ?? 0;
  }

  /**
   * What is on the screen now: the end of the run of messages that begins right after `read` and of which each is fully
   * visible, as `seq`; 0 for none. Counts as read after 3 s, or with an answer.
   */
  seen(seq: number): void {
    const { visit, visible } = this.line;
    if (visible) visit?.reading.seen(visit.thread.past(seq || this.read));
  }

  /** The page became visible or hidden. On becoming visible it checks whether the visit is still alive. */
  shown(visible: boolean): void {
    this.line.visible = visible;
    if (visible) {
      this.wake();
    } else {
      this.line.visit?.reading.seen(0);
      this.line.link.tell(this.line.beat());
    }
  }

  /** The network came back: connect at once. */
  wake(): void {
    if (this.line.isAlive()) this.line.link.wake();
  }

  /** Say that there is danger; said again until the server has it. */
  danger(what: DangerWord): void {
    this.line.store.set({ danger: what, dangerTold: false });
    void this.line.tellDanger();
  }

  /** The part about guests, once it was needed; its changes are told to who subscribed here, too. */
  get guest(): YouthGuestFace | null {
    return this.line.visit?.guest ?? null;
  }

  /** Make a return code, 16 symbols in groups of 4. It replaces a former one. Kept nowhere: show it, then let go. */
  async makeCode(): Promise<string> {
    const { visit, link } = this.line;
    if (!visit) throw new Lost();
    const { secret, text } = await makeCode();
    const root = await this.world.heavy.deriveCode(secret, fromBase64url(this.world.salt));
    const { locator, auth, kek } = await split(root);
    const blob = toBase64url(await wrapIdentity(kek, visit.holder.identity));
    await link.call({ k: "code", locator: toBase64url(locator), auth: toBase64url(auth), blob });
    visit.hasCode = true;
    this.line.show();
    return text;
  }

  /** The youth stops the conversation: keys and text are dropped, the phase is `closed`. Raises `Lost` when offline. */
  async finish(): Promise<void> {
    await this.line.link.call({ k: "finish" });
    this.line.end({ phase: "closed" });
  }

  /** Delete everything, here and on the server. Raises `Lost` when offline: then nothing was deleted. */
  async wipe(): Promise<Deleted> {
    const deleted = await this.line.link.call({ k: "wipe" });
    this.line.end({ phase: "gone" });
    return deleted;
  }

  /**
   * Drop keys and text, clear the tab's storage, close the socket; all at once, nothing awaited.
   * Returns the ticket for the beacon to `/leave`, or null without a visit.
   */
  exit(): Base64Url | null {
    const ticket = this.line.visit?.ticket ?? null;
    this.line.link.tell({ k: "leave" });
    this.line.end({ phase: "idle" });
    return ticket;
  }

  /** A conversation of one's own name and first epoch. What was written for an earlier try goes along. */
  private async prepare(
    { door, lang, later = false }: StartOptions,
    identity: Identity,
  ): Promise<StartCommand> {
    const { line, world } = this;
    const conv = world.random(16);
    const outbox = line.visit?.thread.outbox.unsealed() ?? [];
    const { holder, thread } = line.begin({ ...NEW_VISIT, conv: toBase64url(conv), outbox }, identity);
    await holder.learn(world.team);
    const { epoch, seals } = await makeEpoch({
      conv,
      number: 1,
      prevHash: new Uint8Array(32),
      creator: { slot: holder.slot, keys: identity.open },
      members: holder.members(),
    });
    thread.epochs.adopt(epoch);
    return {
      k: "start",
      conv: thread.conv,
      door,
      lang,
      later,
      record: toBase64url(epoch.bytes),
      seals: toFrames(seals),
      sign_key: toBase64url(identity.sign.bytes),
      work: "",
    };
  }

  private async worked<C extends YouthCommand & { work: string }>(
    call: Call,
    command: C,
  ): Promise<Answer<C["k"]>> {
    try {
      return await call(command);
    } catch (error) {
      if (!(error instanceof Refused && error.work)) throw error;
      const { challenge, bits } = error.work;
      return call({ ...command, work: await this.world.heavy.solve(challenge, bits) });
    }
  }

  private async orEnd<T>(step: Promise<T>): Promise<T> {
    const stay = this.line.stay();
    try {
      const made = await step;
      stay();
      return made;
    } catch (error) {
      stay();
      this.line.end({ phase: "idle" });
      throw error;
    }
  }
}
