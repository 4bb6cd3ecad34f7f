import { createHash } from "node:crypto";
import {
  type Guest,
  GuestKind,
  generateKeys,
  type Keys,
  signCertificate,
  signTeam,
  toBase64url,
} from "../../../src/crypto";
import type { Heavy, Http, Shelf, TeamKey } from "../../../src/protocol";
import { CareSession } from "../../../src/protocol/care";
import { GuestSession } from "../../../src/protocol/guest";
import { YouthSession } from "../../../src/protocol/youth";
// What loads on use is here from the start: the clock of these tests does not wait for a disk.
import "../../../src/protocol/youthguest";
import "../../../src/protocol/youthnotes";
import { Chance } from "./chance";
import { FakeClock } from "./clock";
import { FakeServer } from "./server";

/** Argon2id's place is taken by one hash: these tests are about what is done with its result. */
export const quickly: Heavy = {
  deriveCode: async (secret, salt) => hash("code", secret, salt),
  deriveStaff: async (passphrase, salt) => hash("staff", passphrase, salt),
  solve: async (challenge) => `${challenge}:solved`,
};

function hash(...parts: (string | Uint8Array)[]): Uint8Array<ArrayBuffer> {
  const sum = createHash("sha256");
  for (const part of parts) sum.update(part);
  return new Uint8Array(sum.digest());
}

/** sessionStorage of one tab. */
export class Tab implements Shelf {
  text: string | null = null;
  read = (): string | null => this.text;
  write = (text: string): void => {
    this.text = text;
  };
  clear = (): void => {
    this.text = null;
  };
}

export const SALT = toBase64url(new Uint8Array(16));

const TICKETS: Http = {
  get: async () => {
    throw new Error("nothing to get");
  },
  post: async <T>() => ({ ticket: "a ticket" }) as T,
};

/** One installation: a server, its keys, and a clock for all. */
export class House {
  readonly clock = new FakeClock();
  readonly chance: Chance;
  readonly server: FakeServer;
  readonly tab = new Tab();
  root!: Keys;
  readonly teamKeys = new Map<number, Keys>();

  private constructor(seed: number) {
    this.chance = new Chance(seed);
    this.server = new FakeServer(this.clock, this.chance);
  }

  static async open(seed = 1): Promise<House> {
    const house = new House(seed);
    house.root = await generateKeys("ECDSA");
    await house.newTeamKey();
    return house;
  }

  async newTeamKey(): Promise<TeamKey> {
    const generation = this.teamKeys.size + 1;
    const keys = await generateKeys("ECDH");
    this.teamKeys.set(generation, keys);
    const { signature } = await signTeam(this.root, generation, keys.bytes);
    const team = { generation, public_key: toBase64url(keys.bytes), signature: toBase64url(signature) };
    this.server.team = team;
    this.server.signatures.set(generation, team.signature);
    return team;
  }

  ylva(change: Partial<ConstructorParameters<typeof YouthSession>[0]> = {}): YouthSession {
    const { clock, server, tab, chance } = this;
    return new YouthSession({
      clock,
      random: chance.bytes,
      dial: server.youthDial(),
      heavy: quickly,
      shelf: tab,
      root: toBase64url(this.root.bytes),
      team: server.team,
      salt: SALT,
      ...change,
    });
  }

  kai(): CareSession {
    const { clock, server, chance } = this;
    return new CareSession({
      clock,
      random: chance.bytes,
      dial: server.careDial(),
      heavy: quickly,
      http: TICKETS,
    });
  }

  /** An officer or helper with a certificate; `change` makes it another one. Available, and at their page. */
  async guest(who: "pia" | "hilde", change: Partial<Guest> = {}, root = this.root) {
    const own = await generateKeys("ECDH");
    const isOfficer = who === "pia";
    const minute = this.server.minute;
    const [name, unit] = isOfficer
      ? ["Pia", "de politie, team Jeugd"]
      : ["Hilde", "gemeente Zeestad, team Jeugd"];
    const certificate = await signCertificate(root, {
      kind: isOfficer ? GuestKind.police : GuestKind.helper,
      publicKey: own.bytes,
      checkedMinute: minute,
      lastMinute: minute + 1440,
      name: name!,
      unit: unit!,
      checkedBy: "Noor",
      ...change,
    });
    this.server.guestDesk.guests.set(who, {
      handle: who,
      name: name!,
      unit: unit!,
      kind: isOfficer ? "police" : "helper",
      certificate: toBase64url(certificate),
      until: minute + 60,
    });
    const { clock, server, chance } = this;
    const page = new GuestSession({
      clock,
      random: chance.bytes,
      dial: server.guestDial(who),
      heavy: quickly,
      http: TICKETS,
    });
    const keys = { own, root: this.root.bytes };
    page.enter();
    page.unlock(keys);
    await clock.advance(1_000);
    return { page, keys, certificate };
  }

  /** Ylva and Kai, talking, and Pia, let in by Ylva's yes. */
  async threesome(change: Partial<Guest> = {}) {
    const { ylva, kai, conv } = await this.conversation();
    const { page: pia, keys } = await this.guest("pia", change);
    await this.yes(ylva, kai, conv);
    pia.join();
    await this.clock.advance(1_000);
    return { ylva, kai, conv, pia, keys };
  }

  /** Kai asks, and Ylva says yes. */
  async yes(ylva: YouthSession, kai: CareSession, conv: string, who = "pia"): Promise<void> {
    const asking = kai.propose(conv, who);
    await this.clock.advance(2_000);
    await asking;
    const saying = ylva.guest!.consent([]);
    await this.clock.advance(2_000);
    await saying;
  }

  /** Ylva, waiting. */
  async waiting(change: Parameters<House["ylva"]>[0] = {}): Promise<YouthSession> {
    const ylva = this.ylva(change);
    const started = ylva.start({ door: "self", lang: "nl" });
    await this.clock.advance(1_000);
    await started;
    return ylva;
  }

  /** Ylva and Kai, talking. */
  async conversation() {
    const [ylva, kai] = [await this.waiting(), this.kai()];
    kai.enter();
    kai.unlock(this.teamKeys, toBase64url(this.root.bytes));
    await this.clock.advance(1_000);
    const claimed = kai.claim(null);
    await this.clock.advance(1_000);
    return { ylva, kai, conv: await claimed };
  }
}

/** A house where Ylva and Kai have each said one thing, and Ylva has her return code. */
export async function withCode() {
  const house = await House.open();
  const { ylva, kai, conv } = await house.conversation();
  await ylva.send("hoi");
  await kai.send(conv, "hallo");
  await house.clock.advance(1_000);
  const making = ylva.makeCode();
  await house.clock.advance(1_000);
  return { house, ylva, kai, conv, code: await making };
}

export function texts(items: readonly { text: string }[]): string[] {
  return items.map(({ text }) => text);
}
