import {
  closeState,
  fromBase64url,
  type Identity,
  openState,
  packIdentity,
  toBase64url,
  unpackIdentity,
} from "../crypto/phone";
import type { Call } from "./link";
import type { Outgoing } from "./outbox";
import type { Random, Shelf } from "./ports";
import type { Base64Url } from "./wire";

/**
 * What a tab needs to go on with its visit. `from` is where the log of this visit begins, `since` the first epoch of its
 * own, `guest` what the part about guests must remember.
 */
export interface TabState {
  conv: Base64Url;
  ticket: Base64Url;
  from: number;
  since: number;
  returned: boolean;
  hasCode: boolean;
  outbox: readonly Outgoing[];
  guest?: unknown;
}

interface Kept {
  token: Base64Url;
  half: Base64Url;
  blob: Base64Url;
}

interface Halves {
  token: Base64Url;
  ours: Base64Url;
  servers: Base64Url;
}

/** Keeps a tab's state so that it opens only with a second half, which the server holds for a while and hands out once. */
export class TabKeeper {
  private readonly shelf: Shelf;
  private readonly random: Random;
  private halves: Halves | null = null;
  private last = "";

  constructor(shelf: Shelf, random: Random) {
    this.shelf = shelf;
    this.random = random;
  }

  hasState(): boolean {
    return read(this.shelf) !== null;
  }

  /** Draws fresh halves, once for each tab. Rejects as `call` does. */
  async begin(call: Call): Promise<void> {
    if (this.halves) return;
    const [token, ours, servers] = [16, 32, 32].map((length) => toBase64url(this.random(length)));
    await call({ k: "keep", token: token!, half: servers! });
    this.halves = { token: token!, ours: ours!, servers: servers! };
  }

  async save(state: TabState, identity: Identity): Promise<void> {
    const { halves } = this;
    const text = JSON.stringify(state);
    if (!halves || text === this.last) return;
    this.last = text;
    const keys = toBase64url(await packIdentity(identity));
    const plain = new TextEncoder().encode(JSON.stringify([state, keys])) as Uint8Array<ArrayBuffer>;
    const blob = await closeState(fromBase64url(halves.ours), fromBase64url(halves.servers), plain);
    // It may have been cleared meanwhile, or a newer state saved.
    if (this.halves !== halves || this.last !== text) return;
    const kept: Kept = { token: halves.token, half: halves.ours, blob: toBase64url(blob) };
    this.shelf.write(JSON.stringify(kept));
  }

  /** Rejects as `call` does, or when the state does not open. */
  async restore(call: Call): Promise<{ state: TabState; identity: Identity }> {
    const { token, half, blob } = read(this.shelf)!;
    const answer = await call({ k: "resume", token });
    const plain = await openState(fromBase64url(half), fromBase64url(answer.half), fromBase64url(blob));
    const [state, keys] = JSON.parse(new TextDecoder().decode(plain)) as [TabState, Base64Url];
    return { state, identity: await unpackIdentity(fromBase64url(keys)) };
  }

  clear(): void {
    this.halves = null;
    this.last = "";
    this.shelf.clear();
  }
}

function read(shelf: Shelf): Kept | null {
  try {
    return JSON.parse(shelf.read() ?? "null") as Kept | null;
  } catch {
    return null;
  }
}
