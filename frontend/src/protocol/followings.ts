import { Refused } from "./errors";
import { Following } from "./following";
import type { Link } from "./link";
import type { Clock, Random } from "./ports";
import type { TeamKeys } from "./teamholder";
import type { Base64Url } from "./wire";

/** What opens conversations; `root` null: no guest is trusted. */
export interface ConsoleKeys {
  team: TeamKeys;
  root: Base64Url | null;
}

interface Ports {
  clock: Clock;
  random: Random;
  link: Link;
  keys(): ConsoleKeys | null;
  changed(): void;
}

/** The conversations that one console follows, in the order in which they were opened. */
export class Followings {
  private readonly ports: Ports;
  private readonly all = new Map<Base64Url, Following>();
  private readonly opening = new Set<Base64Url>();

  constructor(ports: Ports) {
    this.ports = ports;
  }

  get(conv: Base64Url): Following | undefined {
    return this.all.get(conv);
  }

  values(): readonly Following[] {
    return [...this.all.values()];
  }

  /** Rejects as the link's call does; when it was refused, nothing is followed. */
  async follow(conv: Base64Url, reason: string): Promise<void> {
    if (this.all.has(conv)) return;
    const following = this.begin(conv, reason);
    try {
      await this.open(following);
    } catch (error) {
      if (error instanceof Refused) this.drop(conv);
      throw error;
    }
  }

  drop(conv: Base64Url): void {
    this.all.get(conv)?.lock();
    this.all.delete(conv);
    this.ports.changed();
  }

  clear(): void {
    for (const following of this.values()) following.lock();
    this.all.clear();
  }

  /** The connection came back: ask for everything that was missed. */
  reopen(): void {
    for (const following of this.values()) void this.again(following);
  }

  private begin(conv: Base64Url, reason: string): Following {
    const { clock, random, link, keys, changed } = this.ports;
    const following = new Following(conv, reason, {
      clock,
      random,
      call: link.call,
      tell: (note) => link.tell(note),
      changed,
      resync: () => void this.again(following),
    });
    this.all.set(conv, following);
    const here = keys();
    if (here) following.unlock(here.team, here.root);
    return following;
  }

  private async again(following: Following): Promise<void> {
    following.reading.repeat();
    await this.open(following).catch((error) => {
      if (error instanceof Refused) this.drop(following.conv);
    });
  }

  private async open({ conv, after, reason }: Following): Promise<void> {
    if (this.opening.has(conv)) return;
    this.opening.add(conv);
    try {
      await this.ports.link.call({ k: "open", conv, ...after, reason });
    } finally {
      this.opening.delete(conv);
    }
  }
}
